package dev.quoth.retrieval.bridge;

import dev.quoth.retrieval.model.VectorSpace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// A linear map from the English vector space to the Chinese one, which its transpose serves back. Its numbers are kept as
/// bytes, a scale for each row, which costs nothing measurable.
public final class LinearMap {

    private static final double MOST = 127;

    private final Side english;
    private final Side chinese;
    private final float[][] matrix;

    /// One of the two spaces.
    ///
    /// @param centre    the mean of its vectors
    /// @param mean      the mean cosine, measured from the centre, of a vector mapped into it with those of unrelated texts
    /// @param deviation the standard deviation of those, above 0
    @SuppressWarnings("ArrayRecordComponent") // Read by this class and its trainer, and changed by none.
    public record Side(float[] centre, double mean, double deviation) {}

    /// @param matrix a row for each dimension of `english`, a column for each of `chinese`
    public LinearMap(Side english, Side chinese, float[][] matrix) {
        this.english = english;
        this.chinese = chinese;
        this.matrix = matrix;
    }

    Side english() {
        return english;
    }

    Side chinese() {
        return chinese;
    }

    /// Returns where `vector` of the English space lies in the Chinese one, as a vector of length 1 from its centre.
    public float[] toChinese(float[] vector) {
        var mapped = new float[chinese.centre.length];
        for (int row = 0; row < matrix.length; row++) {
            float value = vector[row] - english.centre[row];
            for (int column = 0; column < mapped.length; column++) {
                mapped[column] += value * matrix[row][column];
            }
        }
        return VectorSpace.normalised(mapped);
    }

    /// Returns where `vector` of the Chinese space lies in the English one, as a vector of length 1 from its centre.
    public float[] toEnglish(float[] vector) {
        var mapped = new float[matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < vector.length; column++) {
                mapped[row] += (vector[column] - chinese.centre[column]) * matrix[row][column];
            }
        }
        return VectorSpace.normalised(mapped);
    }

    static LinearMap read(DataInput in) throws IOException {
        var english = readSide(in);
        var chinese = readSide(in);
        var matrix = new float[english.centre.length][chinese.centre.length];
        for (var row : matrix) {
            float scale = in.readFloat();
            for (int column = 0; column < row.length; column++) {
                row[column] = in.readByte() * scale;
            }
        }
        return new LinearMap(english, chinese, matrix);
    }

    private static Side readSide(DataInput in) throws IOException {
        var centre = new float[in.readInt()];
        for (int at = 0; at < centre.length; at++) {
            centre[at] = in.readFloat();
        }
        return new Side(centre, in.readDouble(), in.readDouble());
    }

    void write(DataOutput out) throws IOException {
        write(english, out);
        write(chinese, out);
        for (var row : matrix) {
            float largest = 0;
            for (float value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
            float scale = (float) Math.max(1e-12, largest / MOST);
            out.writeFloat(scale);
            for (float value : row) {
                out.writeByte(Math.round(value / scale));
            }
        }
    }

    private static void write(Side side, DataOutput out) throws IOException {
        out.writeInt(side.centre.length);
        for (float value : side.centre) {
            out.writeFloat(value);
        }
        out.writeDouble(side.mean);
        out.writeDouble(side.deviation);
    }
}
