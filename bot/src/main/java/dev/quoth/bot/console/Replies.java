package dev.quoth.bot.console;

import dev.quoth.bot.home.Answering;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.wording.AnswerText;
import dev.quoth.bot.wording.Emphasis;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Support;
import dev.quoth.retrieval.index.IndexException;
import dev.quoth.retrieval.model.ModelException;
import dev.quoth.retrieval.search.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers questions from a home, whatever happens, and words the answers. Safe for use by several threads.
final class Replies implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final Home home;
    private final CorpusStore store;
    private Answering answering;
    private final Surroundings surroundings;
    private final List<Answering> outdated = new ArrayList<>();

    /// Opens the index of `home`, and tells where it is behind. The home stays open when this is closed.
    static Replies from(Home home, Surroundings surroundings) {
        var answering = open(home, surroundings);
        if (answering.isBehind()) {
            surroundings.tell("quoth: another process is adding documents; those of the last minutes may be missing");
        }
        return new Replies(home, answering, surroundings);
    }

    @SuppressWarnings("try") // The notice is held, not used.
    private static Answering open(Home home, Surroundings surroundings) {
        try (var notice = LateNotice.ofIndexing(surroundings)) {
            return home.answering();
        }
    }

    private Replies(Home home, Answering answering, Surroundings surroundings) {
        this.home = home;
        this.store = home.store();
        this.answering = answering;
        this.surroundings = surroundings;
    }

    Answered answer(Question question) {
        if (!hasWords(question)) {
            return new Answered(question, new Answer.NotFound(List.of()), Support.none(question.language()), List.of(),
                    Duration.ZERO);
        }
        var start = surroundings.clock().instant();
        try {
            return upToDate().answerer().answer(question);
        } catch (StoreException | IndexException | ModelException e) {
            LOG.debug("answering failed", e);
            return unavailable(question, start, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("answering a question failed: {}", e.toString());
            LOG.debug("answering failed", e);
            return unavailable(question, start, "unexpected fault: " + e);
        }
    }

    /// Questions under way may still use the index of the model before, so that one is closed with this.
    private synchronized Answering upToDate() {
        if (home.isOutdated(answering)) {
            outdated.add(answering);
            answering = home.answering();
        }
        return answering;
    }

    private Answered unavailable(Question question, Instant start, String reason) {
        return new Answered(question, new Answer.Unavailable(reason), Support.none(question.language()), List.of(),
                Duration.between(start, surroundings.clock().instant()));
    }

    /// Returns `answered` in words.
    String text(Answered answered, Emphasis emphasis) {
        var question = answered.question();
        if (!hasWords(question)) {
            return AnswerText.noWords(question);
        }
        boolean nothingNear = answered.answer() instanceof Answer.NotFound nothing && nothing.nearest().isEmpty();
        return nothingNear && hasNoDocuments(question)
                ? AnswerText.nothingToSearch(question)
                : new AnswerText(emphasis).of(question, answered.answer());
    }

    private static boolean hasWords(Question question) {
        return question.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private boolean hasNoDocuments(Question question) {
        return question.collections().isEmpty()
                ? store.documents(Optional.empty()).isEmpty()
                : question.collections().stream().allMatch(name -> store.documents(Optional.of(name)).isEmpty());
    }

    static int exitCode(Answer answer) {
        return switch (answer) {
            case Answer.Grounded found -> ExitCode.DONE;
            case Answer.NotFound nothing -> ExitCode.NO;
            case Answer.Unavailable failed -> ExitCode.FAULT;
        };
    }

    @Override
    public synchronized void close() {
        outdated.forEach(Answering::close);
        answering.close();
    }
}
