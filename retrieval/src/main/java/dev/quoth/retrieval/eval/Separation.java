package dev.quoth.retrieval.eval;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// How well a score tells one kind from another.
final class Separation {

    private Separation() {}

    /// Returns the area under the receiver operating characteristic: the probability that one of `positives` is above one
    /// of `negatives`, a tie counting half; empty where there are none of a kind.
    static OptionalDouble area(double[] positives, double[] negatives) {
        if (positives.length == 0 || negatives.length == 0) {
            return OptionalDouble.empty();
        }
        var below = negatives.clone();
        Arrays.sort(below);
        double above = DoubleStream.of(positives)
                .map(score -> (atMost(below, Math.nextDown(score)) + atMost(below, score)) / 2.0).sum();
        return OptionalDouble.of(above / positives.length / negatives.length);
    }

    /// Returns how many of `sorted` are `most` or less.
    private static int atMost(double[] sorted, double most) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= most) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
