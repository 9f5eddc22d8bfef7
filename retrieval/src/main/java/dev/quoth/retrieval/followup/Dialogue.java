package dev.quoth.retrieval.followup;

import dev.quoth.retrieval.answer.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Questions that are asked one after the other, each read in the light of those before it. Not safe for use by several
/// threads.
public final class Dialogue {

    private final FollowUps followUps;
    private final Function<String, Answered> answerer;
    private final List<Turn> turns = new ArrayList<>();

    /// A question as it was read, with its answer.
    public record Reply(Reading reading, Answered answered) {}

    /// @param answerer answers a question that is whole by itself
    public Dialogue(FollowUps followUps, Function<String, Answered> answerer) {
        this.followUps = followUps;
        this.answerer = answerer;
    }

    /// Returns what `text`, which must not be blank, comes to behind those that were asked so far.
    public Reply ask(String text) {
        var reading = followUps.read(text, turns);
        var answered = answerer.apply(reading.question());
        turns.add(Turn.of(answered));
        return new Reply(reading, answered);
    }
}
