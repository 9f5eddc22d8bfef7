package dev.quoth.retrieval.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// A transformer's graph, ready to run on one text at a time, each on one thread. Safe for use by several threads.
final class OnnxGraph implements AutoCloseable {

    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids", "position_ids");

    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxGraph(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /// Where a graph comes from.
    @FunctionalInterface
    private interface Opening {
        OrtSession open(OrtEnvironment environment, SessionOptions options) throws OrtException;
    }

    static OnnxGraph of(byte[] graph) throws OrtException {
        return open((environment, options) -> environment.createSession(graph, options));
    }

    /// Opens `file` in place, since large graphs keep their weights in a second file beside it.
    static OnnxGraph of(Path file) throws OrtException {
        return open((environment, options) -> environment.createSession(file.toString(), options));
    }

    private static OnnxGraph open(Opening opening) throws OrtException {
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            return new OnnxGraph(environment, opening.open(environment, options));
        }
    }

    /// Returns the inputs that the graph wants and that nothing here can give.
    Set<String> foreignInputs() {
        var inputs = new TreeSet<>(session.getInputNames());
        inputs.removeAll(INPUTS);
        return inputs;
    }

    /// Returns what the graph makes of tokens: a row for each where it gives such, else one row for the whole.
    ///
    /// @param types 0 for a token of the first text, 1 for one of the second
    float[][] rows(long[] ids, long[] types) throws OrtException {
        int length = ids.length;
        var values = new HashMap<String, long[]>();
        values.put("input_ids", ids);
        values.put("attention_mask", LongStream.range(0, length).map(at -> 1).toArray());
        values.put("token_type_ids", types);
        values.put("position_ids", LongStream.range(0, length).toArray());
        values.keySet().retainAll(session.getInputNames());
        List<OnnxTensor> tensors = new ArrayList<>();
        try {
            var inputs = new HashMap<String, OnnxTensor>();
            for (var value : values.entrySet()) {
                var tensor = OnnxTensor.createTensor(environment, new long[][]{value.getValue()});
                tensors.add(tensor);
                inputs.put(value.getKey(), tensor);
            }
            try (var result = session.run(inputs)) {
                return rows(result);
            }
        } finally {
            tensors.forEach(OnnxTensor::close);
        }
    }

    private static float[][] rows(OrtSession.Result result) throws OrtException {
        float[][] whole = null;
        for (var output : result) {
            switch (output.getValue().getValue()) {
                case float[][][] tokens -> {
                    return tokens[0];
                }
                case float[][] rows -> whole = whole == null ? rows : whole;
                default -> {
                    // Counts, masks and the like.
                }
            }
        }
        if (whole == null) {
            throw new OrtException("the graph gives no vectors of 32-bit floats");
        }
        return whole;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("closing a model", e);
        }
    }
}
