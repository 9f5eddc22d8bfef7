package dev.quoth.corpus.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Hashes that are the same in every process, and what is made of them: the least hashes of a set under many functions
/// (MinHash), cut into bands (locality-sensitive hashing). Sets of which the share `s` is common to both have a band in
/// common with probability 1 - (1 - s³)³².
final class Hashes {
    /// How many bands a set has, and of how many least hashes each: decision 9.
    private static final int BANDS = 32;
    private static final int ROWS = 3;
    /// So many bits of a band are kept: a row of the store is as short as that.
    private static final int DROPPED_BITS = 16;

    private Hashes() {}

    static long of(String word) {
        long hash = word.length();
        for (int at = 0; at < word.length(); at++) {
            hash = hash * 0x100000001b3L + word.charAt(at);
        }
        return mix(hash);
    }

    /// Spreads the bits of `value` (SplitMix64).
    static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// Returns the bands of a set of hashes.
    static List<Long> bands(Collection<Long> hashes) {
        var least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        var seeds = new long[least.length];
        Arrays.setAll(seeds, Hashes::mix);
        for (long hash : hashes) {
            for (int function = 0; function < least.length; function++) {
                least[function] = Math.min(least[function], mix(hash ^ seeds[function]));
            }
        }
        var bands = new ArrayList<Long>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long together = 0;
            for (int row = 0; row < ROWS; row++) {
                together = mix(together ^ least[band * ROWS + row]);
            }
            bands.add(band(band, together));
        }
        return bands;
    }

    static long band(int number, long hash) {
        return mix(hash + number) >>> DROPPED_BITS;
    }
}
