package dev.quoth.bot.console;

import dev.quoth.retrieval.eval.EvaluationFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Measures retrieval and answers.
@Command(name = "eval", description = {"Measures retrieval and answers on question files.",
        "SQuAD JSON brings its own paragraphs, each a document; question JSON lines are asked of the home."}, footer = {
                "", "Examples:", "  quoth eval squad.json", "  quoth eval questions.jsonl --verbose",
                "  quoth eval english.json --corpus chinese.json", "  quoth eval english.json chinese.json --mixed", "",
                "Columns: questions; recall at 1, 5 and 20; mean reciprocal rank; with --mixed, R@1 in the file's own index and",
                "what mixing changes; right first quote; right quotes; answered of those with an answer; refused of those",
                "without; right replies; area under the curve where confidence tells a question from itself with its",
                "paragraph, or its article, taken out; median and 99th percentile of milliseconds."})
final class EvalCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Option(names = "--corpus", paramLabel = "FILE", description = "Ask one file's questions of this SQuAD file's paragraphs, which are aligned with its own.")
    @Nullable
    Path corpus;

    @Option(names = "--mixed", description = "Put the paragraphs of all files into one index.")
    boolean isMixed;

    @Mixin
    EvaluationOptions options = new EvaluationOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "SQuAD JSON, or question JSON lines.")
    List<Path> files = List.of();

    @Override
    public Integer call() {
        files.forEach(EvalCommand::requireFile);
        var read = files.stream().map(EvaluationFile::read).toList();
        var examinations = corpus != null
                ? List.of(Examination.across(only(read), EvaluationFile.read(corpus)))
                : isMixed ? Examination.mixed(read) : Examination.apart(read);
        if (read.stream().allMatch(file -> file.questions().isEmpty())) {
            QuothCommand.of(quoth).surroundings().tell("quoth: there are no questions in what was given");
            return ExitCode.NO;
        }
        // In a mixed index another file may have the same paragraph in another language.
        options.isQuick |= isMixed;
        new EvaluationRun(QuothCommand.of(quoth), options).run(examinations,
                isMixed ? Examination.apart(read) : List.of());
        return ExitCode.DONE;
    }

    static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw new UsageException(file + " does not exist");
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder, and questions come in files");
        }
    }

    private EvaluationFile only(List<EvaluationFile> read) {
        if (read.size() != 1 || isMixed) {
            throw new UsageException("--corpus asks the questions of one file, without --mixed");
        }
        return read.getFirst();
    }
}
