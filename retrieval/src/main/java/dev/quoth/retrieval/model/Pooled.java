package dev.quoth.retrieval.model;

/// How the vectors of tokens become one of length 1.
enum Pooled {
    MEAN {
        @Override
        float[] of(float[][] tokens) {
            var mean = new float[tokens[0].length];
            for (var token : tokens) {
                for (int d = 0; d < mean.length; d++) {
                    mean[d] += token[d] / tokens.length;
                }
            }
            return normalised(mean);
        }
    },
    FIRST {
        @Override
        float[] of(float[][] tokens) {
            return normalised(tokens[0]);
        }
    };

    abstract float[] of(float[][] tokens);

    /// Makes `vector` one of length 1 in its place, and returns it; one of zeros stays.
    static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = squares > 0 ? (float) Math.sqrt(squares) : 1;
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= length;
        }
        return vector;
    }
}
