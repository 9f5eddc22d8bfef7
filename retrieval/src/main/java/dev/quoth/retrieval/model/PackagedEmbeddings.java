package dev.quoth.retrieval.model;

import dev.quoth.corpus.Folding;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The packaged models behind one face. Text is folded first: the Chinese model knows neither capitals nor most
/// Traditional characters.
final class PackagedEmbeddings implements Embeddings {

    /// Raised whenever a model, its pooling or the folding changes: vectors of another name are made anew.
    private static final String NAME = "minilm-l6-v2-q+bge-small-zh-v1.5-q/2";

    private final int workers;
    private final Map<VectorSpace, SentenceModel> models = new EnumMap<>(VectorSpace.class);
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
    public String name() {
        return NAME;
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
        return models.computeIfAbsent(space, wanted -> SentenceModel.load(switch (wanted) {
            case ENGLISH -> SentenceModel.Packaged.MINILM;
            case CHINESE -> SentenceModel.Packaged.BGE;
        }, workers));
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
