package dev.quoth.retrieval.index;

import dev.quoth.retrieval.model.VectorSpace;
import org.apache.lucene.util.VectorUtil;

/// A question's vector in a space, and how near other vectors of that space are to it: in standard deviations above
/// unrelated texts, so that nearness in one space can be compared with that in another.
public final class Probe {

    private final float[] vector;
    private final float[] centre;
    private final double mean;
    private final double deviation;
    private final double centreSquared;
    private final double vectorByCentre;

    private Probe(float[] vector, float[] centre, double mean, double deviation) {
        this.vector = vector;
        this.centre = centre;
        this.mean = mean;
        this.deviation = deviation;
        this.centreSquared = centre.length == 0 ? 0 : dot(centre, centre);
        this.vectorByCentre = centre.length == 0 ? 0 : dot(vector, centre);
    }

    /// Returns the probe of a question that was embedded in `space` itself.
    public static Probe of(float[] vector, VectorSpace space) {
        return new Probe(vector, new float[0], space.unrelatedMean(), space.unrelatedDeviation());
    }

    /// Returns the probe of a question that was mapped into a space from another one.
    ///
    /// @param centre    the mean of the space's vectors, from which cosines are measured
    /// @param mean      the mean cosine of unrelated texts
    /// @param deviation their standard deviation, above 0
    public static Probe mapped(float[] vector, float[] centre, double mean, double deviation) {
        return new Probe(vector, centre, mean, deviation);
    }

    float[] vector() {
        return vector;
    }

    /// Returns how near `other`, of length 1, is.
    public double nearness(float[] other) {
        return (cosine(other) - mean) / deviation;
    }

    private double cosine(float[] other) {
        double product = dot(vector, other);
        if (centre.length == 0) {
            return product;
        }
        double length = Math.sqrt(Math.max(1e-9, 1 - 2 * dot(centre, other) + centreSquared));
        return (product - vectorByCentre) / length;
    }

    private static double dot(float[] some, float[] others) {
        return VectorUtil.dotProduct(some, others);
    }
}
