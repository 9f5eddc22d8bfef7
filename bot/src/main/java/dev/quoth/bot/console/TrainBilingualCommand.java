package dev.quoth.bot.console;

import dev.quoth.retrieval.bridge.GlossaryFile;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.training.BilingualTrainer;
import dev.quoth.retrieval.training.SentencePairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Learns from sentence pairs what joins English and Chinese.
@Command(name = "train-bilingual", description = {
        "Learns from sentence pairs how an English question finds a Chinese passage, and back.",
        "A file of pairs has ENGLISH tab CHINESE on each line; '# licence: TEXT' and '# weight: 1 to 10' among its",
        "remarks say on which terms it may be used and how much its pairs count."}, footer = {"", "Examples:",
                "  quoth train-bilingual memory.tsv", "  quoth train-bilingual *.tsv --out bilingual.bin --seed 7", "",
                "What is written to bilingual.bin in the home is used from the next start on, beside what is inside",
                "the product: its words come first, and its map where it was fitted to more pairs."})
final class TrainBilingualCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; bilingual.bin in the home unless given.")
    @Nullable
    Path out;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1", description = "Draws the same sample each time; ${DEFAULT-VALUE} unless given.")
    long seed;

    @Parameters(paramLabel = "PAIRS", arity = "1..*", description = "Files of sentence pairs.")
    List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        var root = QuothCommand.of(quoth);
        var pairs = files.stream().map(SentencePairs::read).toList();
        int workers = Runtime.getRuntime().availableProcessors();
        var target = out == null ? root.folder().bilingual() : out;
        try (var embeddings = Embeddings.packaged(workers)) {
            var trainer = new BilingualTrainer(embeddings, workers, seed);
            var progress = new StepLines(root.surroundings(), "sentences embedded", trainer.toEmbed(pairs));
            var model = trainer.train(pairs, GlossaryFile.packaged(), progress::step);
            try (var file = Files.newOutputStream(target)) {
                model.write(file);
            }
            root.surroundings().print(target + ": " + model.summary());
        }
        return ExitCode.DONE;
    }
}
