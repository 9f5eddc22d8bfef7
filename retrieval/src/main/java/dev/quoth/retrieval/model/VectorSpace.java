package dev.quoth.retrieval.model;

import dev.quoth.corpus.Han;

/// The spaces that vectors live in, one for each packaged model. Vectors of different spaces can't be compared, but their
/// cosines can, once measured against what unrelated texts have in that space.
public enum VectorSpace {
    /// all-MiniLM-L6-v2: English, 384 dimensions.
    ENGLISH(384, 0.09, 0.09),
    /// bge-small-zh-v1.5: Chinese, 512 dimensions.
    CHINESE(512, 0.42, 0.07);

    private final int dimensions;
    private final double unrelatedMean;
    private final double unrelatedDeviation;

    VectorSpace(int dimensions, double unrelatedMean, double unrelatedDeviation) {
        this.dimensions = dimensions;
        this.unrelatedMean = unrelatedMean;
        this.unrelatedDeviation = unrelatedDeviation;
    }

    /// Returns how many numbers a vector of this space has.
    public int dimensions() {
        return dimensions;
    }

    /// Returns the space that `text` is embedded in: the Chinese one where it has a Han character.
    public static VectorSpace of(String text) {
        return Han.in(text) ? CHINESE : ENGLISH;
    }

    /// Returns how far `cosine` stands above that of unrelated texts, in standard deviations.
    public double standardised(double cosine) {
        return (cosine - unrelatedMean) / unrelatedDeviation;
    }
}
