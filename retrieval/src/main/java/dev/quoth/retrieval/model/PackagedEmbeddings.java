package dev.quoth.retrieval.model;

import dev.quoth.corpus.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The packaged models behind one face. Text is folded first: the Chinese model knows neither capitals nor most
/// Traditional characters.
final class PackagedEmbeddings implements Embeddings {

    private final int workers;
    private final Map<VectorSpace, SentenceModel> models = new HashMap<>();
    /// Read by what embeds, written by what closes.
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    PackagedEmbeddings(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, got " + workers);
        }
        this.workers = workers;
    }

    @Override
    public VectorSpaces spaces() {
        return VectorSpaces.PACKAGED;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(text -> embed(text, spaces().of(text))).toList();
    }

    @Override
    public float[] embed(String text, VectorSpace space) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the embeddings are closed");
            }
            return model(space).embed(Folding.fold(text));
        } finally {
            use.readLock().unlock();
        }
    }

    private synchronized SentenceModel model(VectorSpace space) {
        return models.computeIfAbsent(space, wanted -> SentenceModel.load(packaged(wanted), workers));
    }

    private static SentenceModel.Packaged packaged(VectorSpace space) {
        if (space.equals(VectorSpace.ENGLISH)) {
            return SentenceModel.Packaged.MINILM;
        }
        if (space.equals(VectorSpace.CHINESE)) {
            return SentenceModel.Packaged.BGE;
        }
        throw new IllegalArgumentException("no packaged model has the space " + space);
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            models.values().forEach(SentenceModel::close);
            models.clear();
        } finally {
            use.writeLock().unlock();
        }
    }
}
