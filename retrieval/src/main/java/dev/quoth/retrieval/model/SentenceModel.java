package dev.quoth.retrieval.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final BlockingQueue<OrtSession> idle = new LinkedBlockingQueue<>();
    private final AtomicInteger made = new AtomicInteger();

    /// A model inside a jar: its graph, its tokenizer, and how its token vectors become one.
    enum Packaged {
        MINILM("all-minilm-l6-v2-q", true),
        BGE("bge-small-zh-v1.5-q", false);

        private final String graph;
        private final String tokenizer;
        private final boolean mean;

        Packaged(String name, boolean mean) {
            this.graph = "/" + name + ".onnx";
            this.tokenizer = "/" + name + "-tokenizer.json";
            this.mean = mean;
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
            return normalised(pooled(run(session, ids)));
        } catch (OrtException e) {
            throw new ModelException("embedding a text of " + text.length() + " characters with " + packaged.graph, e);
        } finally {
            idle.add(session);
        }
    }

    private float[][] run(OrtSession session, long[] ids) throws OrtException {
        var mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (var input = OnnxTensor.createTensor(environment, new long[][]{ids});
                var attention = OnnxTensor.createTensor(environment, new long[][]{mask});
                var types = OnnxTensor.createTensor(environment, new long[][]{new long[ids.length]})) {
            Map<String, OnnxTensor> inputs = new HashMap<>(
                    Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types));
            inputs.keySet().retainAll(session.getInputInfo().values().stream().map(NodeInfo::getName).toList());
            try (var result = session.run(inputs)) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        }
    }

    private float[] pooled(float[][] tokens) {
        if (!packaged.mean) {
            return tokens[0];
        }
        var mean = new float[tokens[0].length];
        for (var token : tokens) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += token[d] / tokens.length;
            }
        }
        return mean;
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= length;
        }
        return vector;
    }

    private OrtSession borrow() {
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

    private OrtSession session() {
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return environment.createSession(graph, options);
        } catch (OrtException e) {
            made.decrementAndGet();
            throw new ModelException("starting the model " + packaged.graph, e);
        }
    }

    @Override
    public void close() {
        for (var session = idle.poll(); session != null; session = idle.poll()) {
            try {
                session.close();
            } catch (OrtException e) {
                throw new ModelException("closing the model " + packaged.graph, e);
            }
        }
    }
}
