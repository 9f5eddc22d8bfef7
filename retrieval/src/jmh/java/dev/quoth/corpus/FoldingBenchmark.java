package dev.quoth.corpus;

import dev.quoth.retrieval.BenchmarkText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Cost of folding a sentence in each script. Run: `mvn -q -Pbench -pl retrieval -am verify -DskipTests -Dbench=FoldingBenchmark`.
@State(Scope.Benchmark)
public class FoldingBenchmark {
    @Param({"EN", "ZH_HANT"})
    Language language = Language.EN;
    private String text = "";

    @Setup
    public void choose() {
        text = BenchmarkText.sentence(language);
    }

    @Benchmark
    public String fold() {
        return Folding.fold(text);
    }
}
