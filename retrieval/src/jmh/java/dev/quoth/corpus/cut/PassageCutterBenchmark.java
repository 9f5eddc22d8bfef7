package dev.quoth.corpus.cut;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.BenchmarkText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Cost of cutting a document of a million characters in paragraphs of ten sentences. Run:
/// `mvn -q -Pbench -pl retrieval -am verify -DskipTests -Dbench=PassageCutterBenchmark`.
@State(Scope.Benchmark)
public class PassageCutterBenchmark {
    private static final int CHARACTERS = 1_000_000;
    private static final DocumentId ID = DocumentId.of("bench", "/document");

    @Param({"EN", "ZH_HANT"})
    Language language = Language.EN;
    private final List<Block> blocks = new ArrayList<>();
    private String text = "";

    @Setup
    public void fill() {
        var paragraph = BenchmarkText.sentence(language).repeat(10);
        var paragraphs = new StringBuilder();
        while (paragraphs.length() < CHARACTERS) {
            var span = new Span(paragraphs.length(), paragraphs.length() + paragraph.length());
            blocks.add(new Block(BlockKind.PARAGRAPH, span, ""));
            paragraphs.append(paragraph).append('\n');
        }
        text = paragraphs.toString();
    }

    @Benchmark
    public List<Passage> cut() {
        return PassageCutter.bySentences().cut(ID, text, blocks);
    }
}
