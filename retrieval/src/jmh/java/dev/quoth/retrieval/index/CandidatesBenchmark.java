package dev.quoth.retrieval.index;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.EmbeddedPassage;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Cost of finding the candidates for one question of ten words, by words and by a vector, among random passages of a
/// hundred words with three windows each. Run: `mvn -q -Pbench -pl retrieval -am verify -DskipTests -Dbench=CandidatesBenchmark`.
@State(Scope.Benchmark)
public class CandidatesBenchmark {
    private static final int WORDS = 5_000;
    private static final int PASSAGE_WORDS = 100;
    private static final int WINDOWS = 3;
    private static final int BATCH = 500;

    @Param({"1000", "10000"})
    int passages;
    private final Random random = new Random(1);
    private Path folder;
    private PassageIndex index;
    private LexicalQuery words;
    private Map<VectorSpace, float[]> vectors;

    @Setup
    public void fill() throws IOException {
        folder = Files.createTempDirectory("quoth-bench");
        index = PassageIndex.open(folder, VectorSpaces.PACKAGED);
        for (int at = 0; at < passages; at++) {
            index.put(List.of(entry("/document-" + at)));
            if (at % BATCH == BATCH - 1) {
                index.commit(IndexState.EMPTY);
            }
        }
        index.commit(IndexState.EMPTY);
        words = LexicalQuery.of(text(10));
        vectors = Map.of(VectorSpace.ENGLISH, vector());
    }

    private DocumentEntry entry(String address) {
        var text = text(PASSAGE_WORDS);
        var id = DocumentId.of("bench", address);
        var span = new Span(0, text.length());
        var window = new Window(span, span, BlockKind.PARAGRAPH, "");
        var passage = new Passage(new PassageId(id, 0), span, List.of(window, window, window));
        var document = new Document(id, "bench", "/", address, Metadata.NONE, Language.EN, "", text, List.of());
        return new DocumentEntry(document, SourceMap.EMPTY,
                List.of(new EmbeddedPassage(passage, random.doubles(WINDOWS).mapToObj(unused -> vector()).toList())),
                VectorSpaces.PACKAGED.embedder());
    }

    /// Words as unevenly spread as those of a language.
    private String text(int length) {
        var text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            double share = random.nextDouble();
            text.append('w').append((int) (WORDS * share * share * share)).append(' ');
        }
        return text.toString();
    }

    private float[] vector() {
        var vector = new float[VectorSpace.ENGLISH.dimensions()];
        double squares = 0;
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) random.nextGaussian();
            squares += vector[d] * vector[d];
        }
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Benchmark
    public List<Candidate> candidates() {
        return index.candidates(words, vectors, Set.of(), 50);
    }

    @TearDown
    public void clear() throws IOException {
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
