package dev.quoth.retrieval.model;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.BenchmarkText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Cost of embedding one sentence with each model, on one core. Run:
/// `mvn -q -Pbench -pl retrieval -am verify -DskipTests -Dbench=EmbeddingBenchmark`.
@State(Scope.Benchmark)
public class EmbeddingBenchmark {
    @Param({"EN", "ZH_HANT"})
    Language language = Language.EN;
    private String text = "";
    private Embeddings embeddings;

    @Setup
    public void load() {
        text = BenchmarkText.sentence(language);
        embeddings = Embeddings.packaged(1);
    }

    @TearDown
    public void close() {
        embeddings.close();
    }

    @Benchmark
    public float[] embed() {
        return embeddings.embed(text, VectorSpaces.PACKAGED.of(text));
    }
}
