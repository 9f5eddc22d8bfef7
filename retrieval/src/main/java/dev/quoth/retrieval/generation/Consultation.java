package dev.quoth.retrieval.generation;

import dev.quoth.retrieval.generation.Verdict.Refuted;
import dev.quoth.retrieval.languagemodel.Completion;
import dev.quoth.retrieval.languagemodel.LanguageModel;
import dev.quoth.retrieval.languagemodel.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a model, once more where nothing that it said first is proven, and never waits longer than it may.
final class Consultation {

    private static final Logger LOG = LoggerFactory.getLogger(Consultation.class);
    /// A second answer in less time is not worth its price.
    private static final Duration LEAST_FOR_SECOND = Duration.ofSeconds(2);
    private static final int MOST_REASONS = 6;

    private final LanguageModel model;
    private final long end;
    private final long start;

    private final Map<Objection, Integer> dropped = new EnumMap<>(Objection.class);
    private final List<String> reasons = new ArrayList<>();
    private Usage usage = Usage.NONE;
    private Optional<Duration> firstWord = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private boolean isRefusal;
    private int calls;

    Consultation(LanguageModel model, Duration most) {
        this.model = model;
        this.start = System.nanoTime();
        this.end = start + most.toNanos();
    }

    private Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    private Duration past() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// Tells `listening` each claim, and closes it.
    ClaimTally run(Asking asking, Listening listening) {
        var said = ask(asking, listening);
        boolean isWorthAsking = said.isPresent() && listening.kept() == 0 && !isRefusal()
                && left().compareTo(LEAST_FOR_SECOND) >= 0;
        if (isWorthAsking) {
            asking.sendBack(said.get(), reasons());
            ask(asking, listening);
        }
        listening.close();
        return tally(listening.kept());
    }

    private synchronized boolean isRefusal() {
        return isRefusal && dropped.isEmpty();
    }

    private synchronized List<String> reasons() {
        return reasons.isEmpty()
                ? List.of("the answer is no JSON object of that form with claims")
                : List.copyOf(reasons);
    }

    private synchronized ClaimTally tally(int kept) {
        return new ClaimTally(kept, dropped, calls, usage, firstWord, past(), isRefusal, failure);
    }

    /// Returns what the model said; empty where the call came to nothing.
    private Optional<String> ask(Asking asking, Listening listening) {
        var left = left();
        if (left.isNegative() || left.isZero()) {
            return Optional.empty();
        }
        calls++;
        var reader = new DraftReader(draft -> hear(draft, listening));
        var call = TimedCall.of(model, asking.within(left), reader::read);
        call.completion().ifPresent(completion -> note(completion.usage(), reader));
        note(call.failure());
        return call.completion().map(Completion::text);
    }

    private synchronized void note(Optional<String> reason) {
        failure = reason.or(() -> failure);
    }

    private synchronized void note(Usage used, DraftReader reader) {
        usage = usage.plus(used);
        isRefusal = reader.isRefusal();
    }

    private synchronized void hear(Draft draft, Listening listening) {
        int before = listening.kept();
        listening.hear(draft).ifPresent(refuted -> drop(draft, refuted));
        if (firstWord.isEmpty() && listening.kept() > before) {
            firstWord = Optional.of(past());
        }
    }

    private void drop(Draft draft, Refuted refuted) {
        dropped.merge(refuted.objection(), 1, Integer::sum);
        LOG.debug("dropped a claim: {} {}", refuted.objection(), refuted.what());
        if (reasons.size() < MOST_REASONS) {
            var what = refuted.what().isEmpty() ? "" : ": " + beginning(refuted.what());
            reasons.add("«" + beginning(draft.text()) + "» " + refuted.objection().reason() + what);
        }
    }

    private static String beginning(String text) {
        var plain = Unseen.without(text);
        return plain.length() <= 120 ? plain : plain.substring(0, 120);
    }
}
