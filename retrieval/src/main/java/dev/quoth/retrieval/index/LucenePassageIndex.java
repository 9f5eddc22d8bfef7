package dev.quoth.retrieval.index;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.model.VectorSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index in Lucene. What a search sees is what the last commit wrote.
final class LucenePassageIndex implements PassageIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LucenePassageIndex.class);
    private static final String STORE = "store";
    private static final String GENERATION = "generation";
    private static final String FORMAT = "format";

    /// Measured on DRCD and XQuAD: shorter documents than BM25's defaults were made for.
    private static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.75f);

    private final PassageAnalyzer characters = PassageAnalyzer.ofCharacters();
    private final PassageAnalyzer pairs = PassageAnalyzer.ofPairs();
    private final LexicalQueries queries = new LexicalQueries(characters, pairs);
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;

    private LucenePassageIndex(Directory directory, boolean writable) throws IOException {
        this.directory = directory;
        if (writable) {
            var config = new IndexWriterConfig(PassageFields.analyzer(pairs)).setOpenMode(OpenMode.CREATE_OR_APPEND)
                    .setSimilarity(SIMILARITY).setCommitOnClose(false);
            this.writer = new IndexWriter(directory, config);
            if (!DirectoryReader.indexExists(directory)) {
                commit(writer, IndexState.EMPTY);
            }
        } else {
            this.writer = null;
        }
        this.searchers = new SearcherManager(directory, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(org.apache.lucene.index.IndexReader reader,
                    org.apache.lucene.index.@Nullable IndexReader previous) {
                var searcher = new IndexSearcher(reader);
                searcher.setSimilarity(SIMILARITY);
                return searcher;
            }
        });
    }

    static PassageIndex open(Path folder) {
        try {
            Files.createDirectories(folder);
            try {
                var index = new LucenePassageIndex(FSDirectory.open(folder), true);
                if (index.hasFormat()) {
                    return index;
                }
                LOG.info("the index in {} has another format and is made anew", folder);
                index.close();
            } catch (LockObtainFailedException e) {
                throw new IndexException("the index in " + folder + " is being written by another process", e);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the index in {} is damaged ({}) and is made anew", folder, e.getMessage());
            }
            return anew(folder);
        } catch (IOException e) {
            throw new IndexException("opening the index in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static PassageIndex anew(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        for (var file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
        return new LucenePassageIndex(directory, true);
    }

    static PassageIndex openReadOnly(Path folder) {
        try {
            var directory = Files.isDirectory(folder) ? FSDirectory.open(folder) : null;
            if (directory != null && DirectoryReader.indexExists(directory)) {
                return new LucenePassageIndex(directory, false);
            }
            return new LucenePassageIndex(new ByteBuffersDirectory(), true);
        } catch (IOException e) {
            throw new IndexException("reading the index in " + folder + ": " + e.getMessage(), e);
        }
    }

    private boolean hasFormat() throws IOException {
        return PassageFields.FORMAT.equals(commitData().get(FORMAT));
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
    public IndexState state() {
        return asking("reading the index's state", () -> {
            var data = commitData();
            return new IndexState(data.getOrDefault(STORE, ""), Long.parseLong(data.getOrDefault(GENERATION, "0")));
        });
    }

    @Override
    public void put(List<DocumentEntry> documents) {
        asking("indexing " + documents.size() + " documents", () -> {
            for (var entry : documents) {
                var document = entry.document();
                writer().deleteDocuments(PassageFields.documentTerm(document.id().value()));
                for (var passage : entry.passages()) {
                    writer().addDocuments(PassageFields.block(document, passage));
                }
            }
            return documents;
        });
    }

    @Override
    public void remove(List<DocumentId> documents) {
        asking("taking " + documents.size() + " documents out of the index", () -> {
            for (var id : documents) {
                writer().deleteDocuments(PassageFields.documentTerm(id.value()));
            }
            return documents;
        });
    }

    @Override
    public void clear() {
        asking("clearing the index", () -> writer().deleteAll());
    }

    @Override
    public void commit(IndexState state) {
        asking("writing the index", () -> {
            commit(writer(), state);
            return searchers.maybeRefresh();
        });
    }

    private static void commit(IndexWriter writer, IndexState state) throws IOException {
        writer.setLiveCommitData(Map.of(STORE, state.store(), GENERATION, Long.toString(state.generation()), FORMAT,
                PassageFields.FORMAT).entrySet());
        writer.commit();
    }

    @Override
    public List<Candidate> candidates(LexicalQuery query, Map<VectorSpace, float[]> vectors, Set<String> collections,
            int most) {
        return asking("searching the index", () -> {
            var searcher = searchers.acquire();
            try {
                return new CandidateSearch(searcher, most).search(queries.query(query), vectors, collections);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    @Override
    public TermStatistics statistics() {
        return new LuceneTermStatistics(searchers, pairs);
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

    private static <T> T asking(String what, Asked<T> asked) {
        try {
            return asked.answer();
        } catch (IOException e) {
            throw new IndexException(what + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        asking("closing the index", () -> {
            searchers.close();
            if (writer != null) {
                writer.close();
            }
            directory.close();
            return directory;
        });
    }
}
