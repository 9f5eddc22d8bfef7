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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes small documents for the index: each line a passage of one window, whose vector depends on its text alone.
final class Indexed {
    static final VectorSpaces SPACES = VectorSpaces.PACKAGED;

    private Indexed() {}

    static DocumentEntry document(String collection, String address, String... lines) {
        var text = String.join("\n", lines);
        var id = DocumentId.of(collection, address);
        var document = new Document(id, collection, "/place", address, Metadata.titled("Title"), Language.of(text), "",
                text, List.of());
        var passages = new ArrayList<EmbeddedPassage>();
        int start = 0;
        for (var line : lines) {
            var span = new Span(start, start + line.length());
            var window = new Window(span, span, BlockKind.PARAGRAPH, "");
            passages.add(new EmbeddedPassage(new Passage(new PassageId(id, passages.size()), span, List.of(window)),
                    List.of(vector(line))));
            start = span.end() + 1;
        }
        return new DocumentEntry(document, SourceMap.EMPTY, passages, SPACES.embedder());
    }

    static PassageId passage(DocumentEntry entry, int ordinal) {
        return new PassageId(entry.document().id(), ordinal);
    }

    /// Probes for windows that have just these texts, of different spaces.
    static Map<VectorSpace, Probe> probes(String... texts) {
        return Arrays.stream(texts)
                .collect(Collectors.toMap(SPACES::of, text -> Probe.of(vector(text), SPACES.of(text))));
    }

    /// A vector of length 1 in the space of `text`, near to no other.
    static float[] vector(String text) {
        var random = new Random(text.hashCode());
        var vector = new float[SPACES.of(text).dimensions()];
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
}
