package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.generation.Verdict.Proven;
import dev.quoth.retrieval.generation.Verdict.Refuted;
import java.util.Optional;

/// One sentence said again in a model's words.
final class Retelling implements Listening {

    private final ClaimCheck.Against against;
    private final Language language;
    private Optional<String> sentence = Optional.empty();
    private boolean isClosed;

    Retelling(ClaimCheck.Against against, Language language) {
        this.against = against;
        this.language = language;
    }

    @Override
    public synchronized Optional<Refuted> hear(Draft draft) {
        if (isClosed || sentence.isPresent()) {
            return Optional.empty();
        }
        return switch (against.verdict(draft, language)) {
            case Refuted refuted -> Optional.of(refuted);
            case Proven proven -> {
                sentence = Optional.of(draft.text().strip());
                yield Optional.empty();
            }
        };
    }

    @Override
    public synchronized int kept() {
        return sentence.isPresent() ? 1 : 0;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
    }

    synchronized Optional<String> sentence() {
        return sentence;
    }
}
