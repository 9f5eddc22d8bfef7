package dev.quoth.bot.console;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.wording.AnswerWording;
import dev.quoth.bot.wording.Emphasis;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.PlainText;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.generation.Hearing;
import dev.quoth.retrieval.languagemodel.LanguageModels;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.languagemodel.Spending;
import dev.quoth.retrieval.search.Question;

/// Answers questions from a home, whatever happens, and words the answers. Safe for use by several threads.
final class Replies implements AutoCloseable {
    private static final Payer TERMINAL = new Payer("terminal");

    private final HomeLibrary library;
    private final LanguageModels models;

    /// Opens the index of `home`, and tells where it is behind. The home stays open when this is closed.
    static Replies from(Home home, Surroundings surroundings) {
        var models = LanguageModels.of(home.settings().model(), Spending.UNLIMITED, surroundings.clock());
        var library = open(home, models, surroundings);
        if (library.isBehind()) {
            surroundings.tell("quoth: another process is adding documents; those of the last minutes may be missing");
        }
        return new Replies(library, models);
    }

    @SuppressWarnings("try") // The notice is held, not used.
    private static HomeLibrary open(Home home, LanguageModels models, Surroundings surroundings) {
        // Loaded before, because that may take as long on a busy machine.
        home.asking();
        try (var notice = LateNotice.ofIndexing(surroundings)) {
            home.bringIndexLevel();
        }
        return new HomeLibrary(home, surroundings.clock(), models.preferred());
    }

    private Replies(HomeLibrary library, LanguageModels models) {
        this.library = library;
        this.models = models;
    }

    HomeLibrary library() {
        return library;
    }

    Answered answer(Question question) {
        return library.ask(question, Hearing.whole(TERMINAL, question.language()));
    }

    /// Returns `answered` in words.
    String text(Answered answered, Emphasis emphasis) {
        var wording = new AnswerWording(answered.question().language(), Medium.TERMINAL);
        return new PlainText(emphasis).of(wording.parts(answered, library.store()));
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
        models.close();
    }
}
