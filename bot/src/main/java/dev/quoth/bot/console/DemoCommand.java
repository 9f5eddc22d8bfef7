package dev.quoth.bot.console;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.bot.wording.Emphasis;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.search.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Shows what Quoth does, on documents that come with it.
@Command(name = "demo", description = {
        "Reads the sample documents into a home of their own (the folder 'demo' in the home)",
        "and answers a question in English, one in Traditional and one in Simplified Chinese;",
        "on a terminal it goes on as a chat."}, footer = {"", "Example:", "  quoth demo"})
final class DemoCommand implements Callable<Integer> {
    private static final List<String> QUESTIONS = List.of("How much did Hong Kong reserve for its AI R&D institute?",
            "台灣高鐵的最高營運時速是多少？", "嫦娥六号带回了多少月球样品？");

    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Override
    public Integer call() throws InterruptedException {
        var root = QuothCommand.of(quoth);
        var surroundings = root.surroundings();
        var folder = root.folder().resolve("demo");
        read(root, folder, samples(surroundings));
        try (var home = root.openToAsk(folder, QUESTIONS.getFirst()); var replies = Replies.from(home, surroundings)) {
            for (var question : QUESTIONS) {
                ask(question, replies, surroundings);
            }
            if (surroundings.terminals().in() && surroundings.terminals().out()) {
                Chat.run(home, replies, Set.of(), surroundings);
            } else {
                surroundings.tell("Your own documents: quoth add FOLDER, then quoth ask QUESTION");
            }
            return ExitCode.DONE;
        }
    }

    private static Path samples(Surroundings surroundings) {
        return surroundings.application().map(folder -> folder.resolve("sample")).filter(Files::isDirectory)
                .orElseThrow(() -> new UsageException("the sample documents are not there; they come with the "
                        + "distribution, so start Quoth by its launcher"));
    }

    private static void read(QuothCommand root, HomeFolder folder, Path samples) throws InterruptedException {
        try (var home = root.openToWrite(folder)) {
            var place = new Place(Home.DEFAULT_COLLECTION, samples.toAbsolutePath().normalize().toString());
            var result = new ReadingRun(home, root.surroundings()).read(List.of(place));
            SummaryText.lines(result.summary()).forEach(root.surroundings()::tell);
            root.surroundings().tell("");
        }
    }

    private static void ask(String question, Replies replies, Surroundings surroundings) {
        surroundings.print("> " + question);
        var answered = replies.answer(Question.of(question));
        surroundings.print(replies.text(answered, surroundings.isBold() ? Emphasis.TERMINAL : Emphasis.MARKDOWN));
        surroundings.print("");
    }
}
