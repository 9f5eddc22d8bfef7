package dev.quoth.retrieval.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes small ONNX models, which are protocol buffers: fields of a number and a value. See onnx.proto3.
final class OnnxBytes {
    private static final int INT64 = 7;
    private static final int FLOAT = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private OnnxBytes() {}

    /// Returns a model that gives the mean of its input ids as its only number.
    static byte[] meanOfIds() {
        var cast = node("Cast", "input_ids", "floats", message().text(1, "to").number(3, FLOAT).number(20, 2));
        var mean = node("ReduceMean", "floats", "logits", message().text(1, "axes").number(8, 1).number(20, 7));
        var graph = message().message(1, cast).message(1, mean).text(2, "mean")
                .message(11, value("input_ids", INT64)).message(12, value("logits", FLOAT));
        return message().number(1, 8).message(7, graph).message(8, message().text(1, "").number(2, 13)).bytes
                .toByteArray();
    }

    private static OnnxBytes node(String operation, String input, String output, OnnxBytes attribute) {
        return message().text(1, input).text(2, output).text(4, operation).message(5, attribute);
    }

    /// A tensor of one text and any number of columns.
    private static OnnxBytes value(String name, int type) {
        var shape = message().message(1, message().number(1, 1)).message(1, message().text(2, "columns"));
        var tensor = message().number(1, type).message(2, shape);
        return message().text(1, name).message(2, message().message(1, tensor));
    }

    private static OnnxBytes message() {
        return new OnnxBytes();
    }

    private OnnxBytes number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    private OnnxBytes text(int field, String value) {
        return lengthDelimited(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private OnnxBytes message(int field, OnnxBytes value) {
        return lengthDelimited(field, value.bytes.toByteArray());
    }

    private OnnxBytes lengthDelimited(int field, byte[] value) {
        varint(((long) field << 3) | 2);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        for (; rest > 0x7f; rest >>>= 7) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
        }
        bytes.write((int) rest);
    }
}
