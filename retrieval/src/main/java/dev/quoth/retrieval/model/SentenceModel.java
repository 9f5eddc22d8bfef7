package dev.quoth.retrieval.model;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A packaged BERT model that turns one text at a time into a vector of length 1.
///
/// Each call has a single-threaded session of its own, made when first needed, `workers` at most; a call beyond that waits.
/// Larger batches are slower with quantised models and make a vector depend on its neighbours, so there are none.
final class SentenceModel implements AutoCloseable {

    /// BERT's number of positions.
    private static final int MOST_PIECES = 512;

    private final Packaged packaged;
    private final byte[] graph;
    private final WordPiece pieces;
    private final int workers;
    private final BlockingQueue<OnnxGraph> idle = new LinkedBlockingQueue<>();
    private final AtomicInteger made = new AtomicInteger();

    /// A model inside a jar: its graph, its tokenizer, and how its token vectors become one.
    enum Packaged {
        MINILM("all-minilm-l6-v2-q", Pooled.MEAN),
        BGE("bge-small-zh-v1.5-q", Pooled.FIRST);

        private final String graph;
        private final String tokenizer;
        private final Pooled pooled;

        Packaged(String name, Pooled pooled) {
            this.graph = "/" + name + ".onnx";
            this.tokenizer = "/" + name + "-tokenizer.json";
            this.pooled = pooled;
        }
    }

    private SentenceModel(Packaged packaged, byte[] graph, WordPiece pieces, int workers) {
        this.packaged = packaged;
        this.graph = graph;
        this.pieces = pieces;
        this.workers = workers;
    }

    static SentenceModel load(Packaged packaged, int workers) {
        try (var graph = resource(packaged.graph); var tokenizer = resource(packaged.tokenizer)) {
            return new SentenceModel(packaged, graph.readAllBytes(), WordPiece.read(tokenizer), workers);
        } catch (IOException e) {
            throw new ModelException("reading the packaged model " + packaged.graph, e);
        }
    }

    private static InputStream resource(String name) {
        var stream = SentenceModel.class.getResourceAsStream(name);
        if (stream == null) {
            throw new ModelException("the packaged model " + name + " is not on the class path", null);
        }
        return stream;
    }

    float[] embed(String text) {
        var ids = pieces.ids(text, MOST_PIECES);
        var session = borrow();
        try {
            return packaged.pooled.of(session.rows(ids, new long[ids.length]));
        } catch (OrtException e) {
            throw new ModelException("embedding a text of " + text.length() + " characters with " + packaged.graph, e);
        } finally {
            idle.add(session);
        }
    }

    private OnnxGraph borrow() {
        var session = idle.poll();
        if (session != null) {
            return session;
        }
        if (made.incrementAndGet() <= workers) {
            return session();
        }
        made.decrementAndGet();
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted while waiting for a model session", e);
        }
    }

    private OnnxGraph session() {
        try {
            return OnnxGraph.of(graph);
        } catch (OrtException e) {
            made.decrementAndGet();
            throw new ModelException("starting the model " + packaged.graph, e);
        }
    }

    @Override
    public void close() {
        for (var session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }
}
