package dev.quoth.bot.console;

import dev.quoth.retrieval.answer.Answerers;
import dev.quoth.retrieval.answer.ConfidenceFile;
import dev.quoth.retrieval.eval.ConfidenceTraining;
import dev.quoth.retrieval.eval.EvaluationFile;
import dev.quoth.retrieval.eval.RememberedEmbeddings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Fits when to answer; for those who change how passages or sentences are found.
@Command(name = "train-confidence", hidden = true, description = {
        "Fits the coefficients that tell when to answer, and prints how well they hold.",
        "Takes SQuAD files in both languages; two with the same question ids teach it to answer across languages."})
final class TrainConfidenceCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the coefficients.")
    Path out = Path.of("");

    @Option(names = "--most", paramLabel = "NUMBER", description = "How many questions of a file to learn from; all unless given.")
    int most = Integer.MAX_VALUE;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "SQuAD JSON.")
    List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        files.forEach(EvalCommand::requireFile);
        var read = files.stream().map(EvaluationFile::read).toList();
        var surroundings = QuothCommand.of(quoth).surroundings();
        try (var home = QuothCommand.of(quoth).openOrMake();
                var embeddings = new RememberedEmbeddings(home.embeddings())) {
            var training = new ConfidenceTraining(embeddings, home.workers(),
                    corpus -> Answerers.untrained(corpus.store(), home.searchModels(embeddings, corpus.store())),
                    surroundings::tell);
            for (var asked : read) {
                for (var corpus : read) {
                    if (shareQuestions(asked, corpus)) {
                        training.learn(asked, corpus, most);
                    }
                }
            }
            training.report().forEach(surroundings::print);
            Files.write(out, ConfidenceFile.lines(List.of(
                    "How probable an answer is, by what speaks for its sentence; see ConfidenceFile for the form.",
                    "Written by quoth train-confidence from "
                            + read.stream().map(EvaluationFile::name).collect(Collectors.joining(", "))
                            + (most == Integer.MAX_VALUE ? "." : ", " + most + " questions of each.")),
                    training.fit()));
        }
        return ExitCode.DONE;
    }

    private static boolean shareQuestions(EvaluationFile some, EvaluationFile others) {
        var ids = new HashSet<String>();
        some.questions().forEach(question -> ids.add(question.id()));
        return others.questions().stream().anyMatch(question -> ids.contains(question.id()));
    }
}
