package dev.quoth.retrieval.index;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds passages by their words and by the nearness of their windows. It is derived from the store, and says by its
/// state how much of the store it has seen. Safe for use by several threads. Methods throw [IndexException] where the
/// index can't be read or written.
public interface PassageIndex extends AutoCloseable {

    /// Opens the index in `folder` for reading and writing, making an empty one where there is none or where what is there
    /// is damaged, of another format or of other embeddings: it is only derived. One process at a time may do so.
    ///
    /// @param spaces those of the vectors in it; documents whose vectors other embeddings made are found by words alone
    static PassageIndex open(Path folder, VectorSpaces spaces) {
        return new IndexFolder(folder, spaces).open();
    }

    /// Opens the index in `folder` as it stands, without writing; empty where there is none, or one of another format or of
    /// other embeddings. Throws [IndexException] where it is damaged.
    static PassageIndex openReadOnly(Path folder, VectorSpaces spaces) {
        return new IndexFolder(folder, spaces).openReadOnly();
    }

    /// Returns the spaces of the vectors in it.
    VectorSpaces spaces();

    /// Returns what the last [#commit] named.
    IndexState state();

    /// Puts `documents` in place of what the index has of them; searched after the next [#commit]. Throws [IndexException]
    /// where a vector has not as many dimensions as its space.
    void put(List<DocumentEntry> documents);

    /// Takes out what the index has of `documents`; gone after the next [#commit].
    void remove(List<DocumentId> documents);

    /// Takes everything out.
    void clear();

    /// Makes all changes durable and searchable, as those of the store up to what `state` names.
    void commit(IndexState state);

    /// Returns the passages in `scope` that `query` finds by words (the best `most`) or by nearness to one of `probes` (the best
    /// `most`), each with both scores, in no order.
    List<Candidate> candidates(LexicalQuery query, Map<VectorSpace, Probe> probes, Scope scope, int most);

    /// Returns the `most` passages whose windows are nearest to `vector`, which is of length 1 and in `space`; nearest first,
    /// each once. The search goes along a graph and now and then misses one of them.
    ///
    /// @param documents the documents to search; all of them where it is empty
    List<Neighbour> nearest(VectorSpace space, float[] vector, Set<DocumentId> documents, int most);

    /// Returns the terms that `text` is cut into, in order, repeats included: pairs of Han characters (one that stands alone
    /// is a term by itself) and stems of other words.
    static List<String> termsOf(String text) {
        return PassageAnalyzer.pairs(text);
    }

    /// Returns the words of the index; made for one question, for it remembers each term that it is asked about.
    TermStatistics statistics();

    @Override
    void close();
}
