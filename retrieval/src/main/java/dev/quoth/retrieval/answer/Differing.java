package dev.quoth.retrieval.answer;

import dev.quoth.corpus.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds a sentence of another document that says as much of what is asked as the best one and gives another value.
final class Differing {

    /// How much of the question a sentence must cover before its value counts as one for the same thing.
    private static final double COVERED = 0.5;
    /// How much less of the question the other sentence may cover, or add to it.
    private static final double LESS = 0.1;
    private static final double MORE = 0.05;

    private final Asked asked;
    private final Map<DocumentId, DocumentId> stories;
    private final Evidence best;

    private Differing(Asked asked, Map<DocumentId, DocumentId> stories, Evidence best) {
        this.asked = asked;
        this.stories = stories;
        this.best = best;
    }

    /// Returns the best such sentence; empty where the question asks for no value, or where the values are the same in other
    /// words or of other units.
    ///
    /// @param evidence best first, not empty
    /// @param stories  names the story of each document whose story others tell too
    static Optional<Evidence> from(List<Evidence> evidence, Asked asked, Map<DocumentId, DocumentId> stories) {
        var best = evidence.getFirst();
        if (!asked.type().hasForm() || covered(best) < COVERED) {
            return Optional.empty();
        }
        var differing = new Differing(asked, stories, best);
        return evidence.stream().filter(differing::saysAsMuch).filter(differing::contradicts).findFirst();
    }

    private static double covered(Evidence evidence) {
        return evidence.signals().coverage() + evidence.signals().context();
    }

    /// What covers another part of the question gives the value of another thing.
    private boolean saysAsMuch(Evidence other) {
        return !other.document().id().equals(best.document().id()) && !tellsTheSameStory(other)
                && covered(other) >= covered(best) - LESS
                && asked.coverage().gain(best.terms(), other.terms()) < MORE;
    }

    private boolean tellsTheSameStory(Evidence other) {
        var story = stories.get(other.document().id());
        return story != null && story.equals(stories.get(best.document().id()));
    }

    private boolean contradicts(Evidence other) {
        var one = value(best);
        var another = value(other);
        return one.isPresent() && another.isPresent() && one.get().contradicts(another.get())
                && values(best).stream().noneMatch(another.get()::agrees)
                && values(other).stream().noneMatch(one.get()::agrees);
    }

    private Optional<PlainValue> value(Evidence evidence) {
        var text = FoldedText.of(evidence.text());
        return ShortForms.best(text, asked).flatMap(value -> PlainValue.of(value.of(text.folded()), asked.type()));
    }

    private List<PlainValue> values(Evidence evidence) {
        var text = FoldedText.of(evidence.text());
        return asked.values().in(text).stream()
                .flatMap(value -> PlainValue.of(value.of(text.folded()), asked.type()).stream()).toList();
    }
}
