package dev.quoth.corpus.store;

import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.SourceMap.Run;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;

/// Source maps as the store keeps them: for each run the distances from the end of the run before, in the text and in
/// the source, and its length, each as a variable-length integer of seven bits a byte, the lowest first. The distance in
/// the source may be negative and is written in zigzag (0, -1, 1, -2, …).
final class SourceMaps {
    private static final int MORE = 0x80;

    private SourceMaps() {}

    static byte[] toBytes(SourceMap map) {
        var bytes = new ByteArrayOutputStream();
        int text = 0;
        int source = 0;
        for (var run : map.runs()) {
            write(bytes, run.text() - text);
            int distance = run.source() - source;
            write(bytes, (distance << 1) ^ (distance >> 31));
            write(bytes, run.length());
            text = run.textEnd();
            source = run.sourceEnd();
        }
        return bytes.toByteArray();
    }

    static SourceMap of(byte[] bytes) {
        var runs = new ArrayList<Run>();
        var numbers = new Numbers(bytes);
        int text = 0;
        int source = 0;
        while (numbers.at < bytes.length) {
            text += numbers.next();
            int distance = numbers.next();
            source += (distance >>> 1) ^ -(distance & 1);
            var run = new Run(text, source, numbers.next());
            runs.add(run);
            text = run.textEnd();
            source = run.sourceEnd();
        }
        return new SourceMap(runs);
    }

    private static void write(ByteArrayOutputStream bytes, int number) {
        int rest = number;
        while ((rest & -MORE) != 0) {
            bytes.write((rest & (MORE - 1)) | MORE);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /// Reads numbers one after the other.
    private static final class Numbers {
        private final byte[] bytes;
        private int at;

        Numbers(byte[] bytes) {
            this.bytes = bytes;
        }

        int next() {
            int number = 0;
            for (int shift = 0;; shift += 7) {
                int part = bytes[at++];
                number |= (part & (MORE - 1)) << shift;
                if ((part & MORE) == 0) {
                    return number;
                }
            }
        }
    }
}
