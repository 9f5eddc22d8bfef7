package dev.quoth.retrieval;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.cut.PassageCutter;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.EmbeddedPassage;
import dev.quoth.corpus.store.Provenance;
import dev.quoth.corpus.story.Wording;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.index.IndexUpkeep;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Search;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A store and an index of a few documents, read, cut and embedded as the product does it.
public final class SmallCorpus implements AutoCloseable {
    private final Embeddings embeddings;
    private final CorpusStore store;
    private final PassageIndex index;

    public SmallCorpus(Path folder, Embeddings embeddings) {
        this.embeddings = embeddings;
        this.store = CorpusStore.open(folder.resolve("quoth.db"), () -> Instant.EPOCH);
        this.index = PassageIndex.open(folder.resolve("index"), embeddings.spaces());
    }

    /// Adds a document of `lines`, each a block: a heading where it begins with `#`, a table row with `|`, a reference with
    /// `[`, else a paragraph.
    public SmallCorpus add(String collection, String address, String... lines) {
        return add(collection, address, Metadata.NONE, List.of(lines));
    }

    /// Adds a document that says `metadata` of itself.
    public SmallCorpus add(String collection, String address, Metadata metadata, List<String> lines) {
        var blocks = new ArrayList<Block>();
        var text = new StringBuilder();
        for (var line : lines) {
            blocks.add(new Block(kind(line), new Span(text.length(), text.length() + line.length()), ""));
            text.append(line).append('\n');
        }
        store.put(entry(document(collection, address, metadata, text.toString()), blocks),
                new Provenance("", Validators.NONE,
                        Optional.empty(), Wording.of(text.toString()).bands()));
        new IndexUpkeep(store, index).catchUp();
        return this;
    }

    private static BlockKind kind(String line) {
        return switch (line.charAt(0)) {
            case '#' -> BlockKind.HEADING;
            case '|' -> BlockKind.TABLE_ROW;
            case '[' -> BlockKind.REFERENCE;
            default -> BlockKind.PARAGRAPH;
        };
    }

    private static Document document(String collection, String address, Metadata metadata, String text) {
        return new Document(DocumentId.of(collection, address), collection, "/corpus", address, metadata,
                Language.of(text), "", text, List.of());
    }

    private DocumentEntry entry(Document document, List<Block> blocks) {
        var text = document.text();
        var passages = PassageCutter.bySentences().cut(document.id(), text, blocks).stream()
                .map(passage -> new EmbeddedPassage(passage,
                        embeddings.embed(passage.windows().stream().map(window -> window.embedded(text)).toList())))
                .toList();
        return new DocumentEntry(document, SourceMap.EMPTY, passages, embeddings.name());
    }

    public Search search() {
        return new Search(index, embeddings, Bridge.packaged());
    }

    public CorpusStore store() {
        return store;
    }

    public PassageIndex index() {
        return index;
    }

    /// Returns the address of the document named `id`.
    public String address(DocumentId id) {
        return store.document(id).orElseThrow().address();
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }
}
