package dev.quoth.corpus.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Vectors as the store keeps them: 32-bit floats, little end first.
final class Vectors {

    private Vectors() {}

    static byte[] toBytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    static float[] of(ByteBuffer bytes) {
        var vector = new float[bytes.remaining() / Float.BYTES];
        bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
