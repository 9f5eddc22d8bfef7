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
            return VectorSpace.normalised(mean);
        }
    },
    FIRST {
        @Override
        float[] of(float[][] tokens) {
            return VectorSpace.normalised(tokens[0]);
        }
    };

    abstract float[] of(float[][] tokens);
}
