package dev.quoth.retrieval.index;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.Folding;
import dev.quoth.corpus.store.EmbeddedPassage;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// How a passage is laid out in Lucene: a block of one child for each window, which has its vector, and the passage as
/// their parent, which has the words.
final class PassageFields {

    /// Raised whenever the layout, the analysis or the folding changes: an index of another format is made anew.
    static final String FORMAT = "3";

    static final String CHARACTERS = "characters";
    static final String PAIRS = "pairs";
    static final String CONTEXT = "context";
    static final String DOCUMENT = "document";
    static final String COLLECTION = "collection";
    static final String PASSAGE = "passage";

    private static final String KIND = "kind";
    private static final String PARENT = "passage";

    private PassageFields() {}

    static Term documentTerm(String id) {
        return new Term(DOCUMENT, id);
    }

    static TermQuery parents() {
        return new TermQuery(new Term(KIND, PARENT));
    }

    static String vectors(VectorSpace space) {
        return "vectors." + space.name();
    }

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(PassageAnalyzer.ofPairs(), Map.of(
                Script.HAN.field(CHARACTERS), PassageAnalyzer.ofCharacters(), Script.LATIN.field(CHARACTERS),
                PassageAnalyzer.ofCharacters()));
    }

    /// Returns the block of `embedded`, a passage of `document`: its windows, then itself.
    ///
    /// @param spaces those of the vectors; empty where the index has no use for them
    static List<List<IndexableField>> block(Document document, EmbeddedPassage embedded,
            Optional<VectorSpaces> spaces) {
        var block = new ArrayList<List<IndexableField>>();
        var windows = embedded.passage().windows();
        for (int at = 0; at < windows.size(); at++) {
            var child = within(document);
            var text = windows.get(at).embedded(document.text());
            var vector = embedded.vectors().get(at);
            spaces.ifPresent(own -> child.add(vector(own.of(text), vector, document)));
            block.add(child);
        }
        var parent = within(document);
        var passage = embedded.passage();
        var script = Script.of(passage.span().of(document.text()));
        var text = Folding.fold(passage.span().of(document.text()));
        parent.add(new StringField(KIND, PARENT, Store.NO));
        parent.add(new StringField(PASSAGE, passage.id().toString(), Store.NO));
        parent.add(new BinaryDocValuesField(PASSAGE, new BytesRef(passage.id().toString())));
        parent.add(new TextField(script.field(CHARACTERS), text, Store.NO));
        parent.add(new TextField(script.field(PAIRS), text, Store.NO));
        parent.add(new TextField(script.field(CONTEXT), Folding.fold(context(document, embedded)), Store.NO));
        block.add(parent);
        return block;
    }

    private static IndexableField vector(VectorSpace space, float[] vector, Document document) {
        if (vector.length != space.dimensions()) {
            throw new IndexException("a vector of " + document.address() + " has " + vector.length
                    + " dimensions, and the " + space.name() + " space of the model has " + space.dimensions()
                    + "; run 'quoth sync' with the model that made it, or remove the document and add it again", null);
        }
        return new KnnFloatVectorField(vectors(space), vector, VectorSimilarityFunction.DOT_PRODUCT);
    }

    private static List<IndexableField> within(Document document) {
        var fields = new ArrayList<IndexableField>();
        fields.add(new StringField(DOCUMENT, document.id().value(), Store.NO));
        fields.add(new StringField(COLLECTION, document.collection(), Store.NO));
        return fields;
    }

    /// The title and the headings that the passage stands under.
    private static String context(Document document, EmbeddedPassage embedded) {
        var lines = new LinkedHashSet<String>();
        lines.add(document.title());
        embedded.passage().windows().forEach(window -> lines.add(window.context()));
        return String.join("\n", lines);
    }
}
