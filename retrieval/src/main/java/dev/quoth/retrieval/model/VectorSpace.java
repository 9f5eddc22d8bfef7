package dev.quoth.retrieval.model;

/// A space that vectors live in: that of one model. Vectors of different spaces can't be compared, but their cosines can,
/// once measured against what unrelated texts have in that space.
///
/// @param name               tells it from the other space of the same embeddings; lower-case letters
/// @param dimensions         how many numbers a vector of it has, at least 1
/// @param unrelatedMean      the mean cosine of texts that have nothing to do with each other
/// @param unrelatedDeviation the standard deviation of those cosines, above 0
public record VectorSpace(String name, int dimensions, double unrelatedMean, double unrelatedDeviation) {

    /// all-MiniLM-L6-v2, packaged.
    public static final VectorSpace ENGLISH = new VectorSpace("english", 384, 0.09, 0.09);
    /// bge-small-zh-v1.5, packaged.
    public static final VectorSpace CHINESE = new VectorSpace("chinese", 512, 0.42, 0.07);

    public VectorSpace {
        if (!name.matches("[a-z]+")) {
            throw new IllegalArgumentException("a space's name must be lower-case letters, got '" + name + "'");
        }
        if (dimensions < 1 || !(unrelatedDeviation > 0)) {
            throw new IllegalArgumentException("a space must have dimensions and a deviation above 0, got " + dimensions
                    + " and " + unrelatedDeviation);
        }
    }

    /// Returns how far `cosine` stands above that of unrelated texts, in standard deviations.
    public double standardised(double cosine) {
        return (cosine - unrelatedMean) / unrelatedDeviation;
    }

    /// Makes `vector` one of length 1 in its place, and returns it; one of zeros stays.
    public static float[] normalised(float[] vector) {
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
