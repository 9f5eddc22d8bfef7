package dev.quoth.retrieval.generation;

import dev.quoth.retrieval.languagemodel.Usage;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What came of a model's work on one answer.
///
/// @param kept      how many of its claims are in the answer
/// @param dropped   how many are not, by why; what was sent back and came better counts here too
/// @param calls     how often a model was asked
/// @param usage     the tokens of the calls that came to their end
/// @param firstWord how long it took to the first claim that could be shown; empty where there was none
/// @param took      how long it took in all
/// @param isRefusal whether the model said that the passages don't answer
/// @param failure   why a call came to nothing, for operators; empty where none did
public record ClaimTally(int kept, Map<Objection, Integer> dropped, int calls, Usage usage,
        Optional<Duration> firstWord, Duration took, boolean isRefusal, Optional<String> failure) {

    /// No model was asked.
    public static final ClaimTally NONE = new ClaimTally(0, Map.of(), 0, Usage.NONE, Optional.empty(), Duration.ZERO,
            false, Optional.empty());

    public ClaimTally {
        var own = new EnumMap<Objection, Integer>(Objection.class);
        own.putAll(dropped);
        dropped = Collections.unmodifiableMap(own);
    }
}
