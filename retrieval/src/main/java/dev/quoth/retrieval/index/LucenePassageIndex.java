package dev.quoth.retrieval.index;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// The index in Lucene. What a search sees is what the last commit wrote.
final class LucenePassageIndex implements PassageIndex {

    private static final String STORE = "store";
    private static final String GENERATION = "generation";
    private static final String FORMAT = "format";
    private static final String EMBEDDER = "embedder";
    private static final String HAS_VECTORS = "vectors";

    /// Each segment costs every question a look at its words and its graph of vectors, so there are few: what is smaller than
    /// this counts as equally small, and is merged.
    private static final double SMALL_MEGABYTES = 256;
    private static final double SEGMENTS = 4;

    /// Measured on DRCD and XQuAD: shorter documents than BM25's defaults were made for.
    private static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.75f);

    /// Vectors fill Lucene's usual 16 MB with some thousand windows, and every buffer that is full becomes a graph of its own,
    /// which later merges make again.
    private static final int BUFFER_MEGABYTES = 128;

    private final Directory directory;
    private final VectorSpaces spaces;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;

    private LucenePassageIndex(Directory directory, VectorSpaces spaces,
            @Nullable IndexWriter writer) throws IOException {
        this.directory = directory;
        this.spaces = spaces;
        this.writer = writer;
        this.searchers = new SearcherManager(directory, new PassageSearchers());
    }

    /// Opens the index in `directory`, an empty one where there is none. The directory is closed with the index, and where
    /// this throws.
    static LucenePassageIndex writing(Directory directory, VectorSpaces spaces) throws IOException {
        IndexWriter writer = null;
        try {
            var config = new IndexWriterConfig(PassageFields.analyzer()).setOpenMode(OpenMode.CREATE_OR_APPEND)
                    .setSimilarity(SIMILARITY).setCommitOnClose(false).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS)
                            .setFloorSegmentMB(SMALL_MEGABYTES));
            writer = new IndexWriter(directory, config);
            if (!DirectoryReader.indexExists(directory)) {
                commit(writer, spaces, IndexState.EMPTY);
            }
            return new LucenePassageIndex(directory, spaces, writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw e;
        }
    }

    /// Opens the index in `directory` as it stands, which is closed as in [#writing].
    static LucenePassageIndex reading(Directory directory, VectorSpaces spaces) throws IOException {
        try {
            return new LucenePassageIndex(directory, spaces, null);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    private static final class PassageSearchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            return searcher;
        }
    }

    /// Whether it is of this format, and of the vectors that it was opened for.
    boolean isUsable() throws IOException {
        var data = commitData();
        boolean isComplete = !spaces.isKnown() || Boolean.parseBoolean(data.get(HAS_VECTORS));
        return PassageFields.FORMAT.equals(data.get(FORMAT)) && spaces.embedder().equals(data.get(EMBEDDER))
                && isComplete;
    }

    private Map<String, String> commitData() throws IOException {
        var searcher = searchers.acquire();
        try {
            return ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData();
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public VectorSpaces spaces() {
        return spaces;
    }

    @Override
    public IndexState state() {
        return asking("reading the index's state", () -> {
            var data = commitData();
            return new IndexState(data.getOrDefault(STORE, ""), Long.parseLong(data.getOrDefault(GENERATION, "0")));
        });
    }

    @Override
    public void put(List<DocumentEntry> documents) {
        doing("indexing " + documents.size() + " documents", () -> {
            for (var entry : documents) {
                var document = entry.document();
                var ownSpaces = Optional.of(spaces)
                        .filter(own -> own.isKnown() && own.embedder().equals(entry.embedder()));
                writer().deleteDocuments(PassageFields.documentTerm(document.id().value()));
                for (var passage : entry.passages()) {
                    writer().addDocuments(PassageFields.block(document, passage, ownSpaces));
                }
            }
        });
    }

    @Override
    public void remove(List<DocumentId> documents) {
        doing("taking " + documents.size() + " documents out of the index", () -> {
            for (var id : documents) {
                writer().deleteDocuments(PassageFields.documentTerm(id.value()));
            }
        });
    }

    @Override
    public void clear() {
        doing("clearing the index", () -> writer().deleteAll());
    }

    @Override
    public void commit(IndexState state) {
        doing("writing the index", () -> {
            commit(writer(), spaces, state);
            searchers.maybeRefresh();
        });
    }

    private static void commit(IndexWriter writer, VectorSpaces spaces, IndexState state) throws IOException {
        writer.setLiveCommitData(Map.of(STORE, state.store(), GENERATION, Long.toString(state.generation()), FORMAT,
                PassageFields.FORMAT, EMBEDDER, spaces.embedder(), HAS_VECTORS, Boolean.toString(spaces.isKnown()))
                .entrySet());
        writer.commit();
    }

    @Override
    public List<Candidate> candidates(LexicalQuery query, Map<VectorSpace, Probe> probes, Scope scope, int most) {
        return searching(searcher -> new CandidateSearch(searcher, most)
                .search(LexicalQueries.queries(query, searcher), probes, scope));
    }

    @Override
    public List<Neighbour> nearest(VectorSpace space, float[] vector, Set<DocumentId> documents, int most) {
        return searching(searcher -> new CandidateSearch(searcher, most).nearest(space, vector, documents));
    }

    @Override
    public TermStatistics statistics() {
        return new LuceneTermStatistics(searchers);
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("the index was opened for reading only");
        }
        return writer;
    }

    /// Something asked of Lucene.
    @FunctionalInterface
    private interface Asked<T> {
        T answer() throws IOException;
    }

    /// Something asked of what can be searched now.
    @FunctionalInterface
    private interface Searched<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Searched<T> searched) {
        return asking("searching the index", () -> {
            var searcher = searchers.acquire();
            try {
                return searched.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private static <T> T asking(String what, Asked<T> asked) {
        try {
            return asked.answer();
        } catch (IOException e) {
            throw new IndexException(what + ": " + e.getMessage(), e);
        }
    }

    /// Something done by Lucene.
    @FunctionalInterface
    private interface Deed {
        void run() throws IOException;
    }

    private static void doing(String what, Deed deed) {
        try {
            deed.run();
        } catch (IOException e) {
            throw new IndexException(what + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        doing("closing the index", () -> {
            searchers.close();
            if (writer != null) {
                writer.close();
            }
            directory.close();
        });
    }
}
