package dev.quoth.corpus.read;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.cut.PassageCutter;
import dev.quoth.corpus.extract.SampleFiles;
import dev.quoth.retrieval.BenchmarkText;
import dev.quoth.retrieval.model.Embeddings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Cost of making a document of a page of 40 English sentences in each format, on one core, with its passages embedded and
/// without. Run:
/// `mvn -q -Pbench -pl retrieval -am verify -DskipTests -DskipITs -Dbench=ReadingBenchmark`; documents a second with
/// `"-Dbench.args=-f 1 -wi 3 -w 1 -i 5 -r 1 -bm thrpt -tu s"`.
@State(Scope.Benchmark)
public class ReadingBenchmark {
    private static final DocumentId ID = DocumentId.of("bench", "/document");
    private static final int SENTENCES = 40;

    @Param({"html", "md", "pdf"})
    String format = "html";
    private final DocumentReader reader = DocumentReader.standard(10_000_000);
    private final PassageCutter cutter = PassageCutter.bySentences();
    private byte[] bytes = new byte[0];
    private Embeddings embeddings;

    @Setup
    public void write() throws IOException {
        bytes = switch (format) {
            case "pdf" -> SampleFiles.pdf();
            case "md" -> ("# News\n\n" + paragraphs("", "\n\n")).getBytes(StandardCharsets.UTF_8);
            default -> ("<html><body><ul><li><a href='/'>Home</a></li></ul><h1>News</h1>" + paragraphs("<p>", "</p>")
                    + "</body></html>").getBytes(StandardCharsets.UTF_8);
        };
        embeddings = Embeddings.packaged(1);
    }

    private static String paragraphs(String before, String behind) {
        return IntStream.range(0, SENTENCES)
                .mapToObj(number -> before + "Day " + number + ". " + BenchmarkText.sentence(Language.EN) + number + "."
                        + behind)
                .collect(Collectors.joining());
    }

    @TearDown
    public void close() {
        embeddings.close();
    }

    @Benchmark
    public int read() {
        return windows().size();
    }

    @Benchmark
    public List<float[]> readAndEmbed() {
        return embeddings.embed(windows());
    }

    private List<String> windows() {
        var document = ((Reading.Clean) reader.read("page." + format, null, bytes)).document();
        return cutter.cut(ID, document.text(), document.blocks()).stream()
                .flatMap(passage -> passage.windows().stream())
                .map(window -> window.embedded(document.text())).toList();
    }
}
