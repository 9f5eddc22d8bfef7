package dev.quoth.bot.console;

import dev.quoth.bot.wording.Emphasis;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.search.Question;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Answers one question, or a file of them.
@Command(name = "ask", description = "Answers a question with quotes from the documents.", footer = {"", "Examples:",
        "  quoth ask 'How much was reserved for the institute?'", "  quoth ask --json 台灣高鐵的最高營運時速是多少？",
        "  quoth ask --batch questions.jsonl --out answers.jsonl", "",
        "Lines of a batch: {\"id\": \"q1\", \"question\": \"...\"}, or {\"id\": \"q1\", \"turns\": [\"...\", \"...\"]},",
        "a conversation, whose answer is that of the last turn; what it leaves out is filled in from those before it.",
        "Exit codes: 0 answered (or the batch is done), 1 not found (or no line could be asked), 3 unavailable."})
final class AskCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Mixin
    CollectionOption collection = new CollectionOption();

    @Option(names = "--json", description = "Print the answer as one line of JSON.")
    boolean isJson;

    @Option(names = "--batch", paramLabel = "FILE", description = "Ask the questions of this file of JSON lines; - for standard input.")
    @Nullable
    String batch;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the answers of a batch go; default: standard output.")
    @Nullable
    String out;

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question, in English or Chinese.")
    List<String> words = List.of();

    @Override
    public Integer call() throws InterruptedException {
        var text = String.join(" ", words).strip();
        if ((batch != null && !text.isEmpty()) || (batch == null && out != null)) {
            throw new UsageException("give either a question, or --batch FILE with --out FILE");
        }
        if (batch == null && text.isEmpty()) {
            throw new UsageException("what is the question? For example: quoth ask 'Who built the bridge?'");
        }
        return batch == null ? ask(text) : askAll(batch, out == null ? "-" : out);
    }

    private int ask(String text) {
        var root = QuothCommand.of(quoth);
        var surroundings = root.surroundings();
        var question = new Question(text, Language.of(text), collection.asSet());
        try (var home = root.openToAsk(text); var replies = Replies.from(home, surroundings)) {
            var answered = replies.answer(question);
            var words = replies.text(answered,
                    !isJson && surroundings.isBold() ? Emphasis.TERMINAL : Emphasis.MARKDOWN);
            surroundings.print(isJson ? new AnswerJson(home.store()).line(answered, words) : words);
            return Replies.exitCode(answered.answer());
        }
    }

    private int askAll(String questions, String answers) throws InterruptedException {
        var root = QuothCommand.of(quoth);
        try (var in = TextFiles.reader(questions, root.surroundings());
                var to = TextFiles.writer(answers, root.surroundings());
                var home = root.openToAsk("");
                var replies = Replies.from(home, root.surroundings())) {
            var tally = new Batch(replies, home.followUps(), new AnswerJson(home.store()), collection.asSet(),
                    home.workers()).run(in, to);
            if (tally.bad() > 0) {
                root.surroundings().tell("quoth: " + SummaryText.counted(tally.bad(), "line", "lines")
                        + " could not be asked, the first of them line " + tally.firstBad());
            }
            return tally.bad() > 0 && tally.asked() == 0 ? ExitCode.NO : ExitCode.DONE;
        }
    }
}
