package dev.quoth.bot.console;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.wording.AnswerText;
import dev.quoth.bot.wording.Emphasis;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Support;
import dev.quoth.retrieval.search.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Answers questions from a home, whatever happens, and words the answers. Safe for use by several threads.
final class Replies implements AutoCloseable {
    private final HomeLibrary library;

    /// Opens the index of `home`, and tells where it is behind. The home stays open when this is closed.
    static Replies from(Home home, Surroundings surroundings) {
        var library = open(home, surroundings);
        if (library.wasBehind()) {
            surroundings.tell("quoth: another process is adding documents; those of the last minutes may be missing");
        }
        return new Replies(library);
    }

    @SuppressWarnings("try") // The notice is held, not used.
    private static HomeLibrary open(Home home, Surroundings surroundings) {
        try (var notice = LateNotice.ofIndexing(surroundings)) {
            return new HomeLibrary(home, surroundings.clock());
        }
    }

    private Replies(HomeLibrary library) {
        this.library = library;
    }

    Answered answer(Question question) {
        return hasWords(question)
                ? library.ask(question)
                : new Answered(question, new Answer.NotFound(List.of()), Support.none(question.language()), List.of(),
                        Duration.ZERO);
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
                ? library.store().documents(Optional.empty()).isEmpty()
                : question.collections().stream()
                        .allMatch(name -> library.store().documents(Optional.of(name)).isEmpty());
    }

    static int exitCode(Answer answer) {
        return switch (answer) {
            case Answer.Grounded found -> ExitCode.DONE;
            case Answer.NotFound nothing -> ExitCode.NO;
            case Answer.Unavailable failed -> ExitCode.FAULT;
        };
    }

    @Override
    public void close() {
        library.close();
    }
}
