package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.generation.Verdict.Proven;
import dev.quoth.retrieval.generation.Verdict.Refuted;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The wording of one answer: claims are checked as they come, and told.
final class Session implements Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final ClaimCheck.Against against;
    private final Replying replying;
    private final Hearing hearing;
    private boolean isClosed;

    Session(ClaimCheck.Against against, Replying replying, Hearing hearing) {
        this.against = against;
        this.replying = replying;
        this.hearing = hearing;
    }

    @Override
    public synchronized Optional<Refuted> hear(Draft draft) {
        if (isClosed) {
            return Optional.empty();
        }
        return switch (against.verdict(draft, hearing.language())) {
            case Refuted refuted -> Optional.of(refuted);
            case Proven proven -> {
                if (replying.add(draft.text().strip(), proven)) {
                    tell();
                }
                yield Optional.empty();
            }
        };
    }

    private void tell() {
        try {
            hearing.soFar().accept(replying.answered());
        } catch (RuntimeException e) {
            // What is shown meanwhile is worth less than the answer.
            LOG.warn("an unfinished answer could not be shown: {}", e.toString());
        }
    }

    @Override
    public synchronized int kept() {
        return replying.size();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
    }

    /// Returns the answer in the model's words; empty where none of them is proven.
    synchronized Optional<Answered> answered() {
        return replying.isEmpty() ? Optional.empty() : Optional.of(replying.answered());
    }

    /// Whether `text` is in a language other than that of `reader`.
    static boolean isForeign(String text, Language reader) {
        return text.codePoints().anyMatch(Character::isLetter) && Language.of(text).isChinese() != reader.isChinese()
                && (!reader.isChinese() || text.contains(" "));
    }
}
