package dev.quoth.retrieval.model;

import java.io.IOException;
import java.util.Objects;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.BenchmarkText;
import dev.quoth.corpus.Folding;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Cost of cutting one sentence into pieces. Run: `mvn -q -Pbench -pl retrieval -am verify -DskipTests -Dbench=WordPieceBenchmark`.
@State(Scope.Benchmark)
public class WordPieceBenchmark {
    private static final int LIMIT = 512;

    @Param({"EN", "ZH_HANT"})
    Language language = Language.EN;
    private String text = "";
    private WordPiece pieces;

    @Setup
    public void read() throws IOException {
        text = Folding.fold(BenchmarkText.sentence(language));
        try (var json = Objects.requireNonNull(getClass().getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json"))) {
            pieces = WordPiece.read(json);
        }
    }

    @Benchmark
    public long[] cut() {
        return pieces.ids(text, LIMIT);
    }
}
