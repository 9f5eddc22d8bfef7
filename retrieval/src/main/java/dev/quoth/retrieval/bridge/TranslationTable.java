package dev.quoth.retrieval.bridge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Word translation probabilities in one direction: for each term of one language the likeliest words of the other.
public final class TranslationTable {

    static final TranslationTable EMPTY = new TranslationTable(Map.of());

    /// Probabilities are stored as bytes.
    private static final double STEPS = 255;

    private final Map<String, List<Rendering>> rows;

    private TranslationTable(Map<String, List<Rendering>> rows) {
        this.rows = rows;
    }

    /// Returns the table of `rows`, each with the likeliest rendering first.
    public static TranslationTable of(Map<String, List<Rendering>> rows) {
        return new TranslationTable(Map.copyOf(rows));
    }

    /// Returns what `term` may be called, the likeliest first; nothing where it is not known.
    List<Rendering> of(String term) {
        return rows.getOrDefault(term, List.of());
    }

    int size() {
        return rows.size();
    }

    static TranslationTable read(DataInput in) throws IOException {
        var words = new String[in.readInt()];
        for (int at = 0; at < words.length; at++) {
            words[at] = in.readUTF();
        }
        int size = in.readInt();
        var rows = HashMap.<String, List<Rendering>>newHashMap(size);
        for (int row = 0; row < size; row++) {
            var term = in.readUTF();
            int length = in.readUnsignedByte();
            var renderings = new ArrayList<Rendering>(length);
            for (int at = 0; at < length; at++) {
                renderings.add(new Rendering(words[in.readInt()], in.readUnsignedByte() / STEPS));
            }
            rows.put(term, List.copyOf(renderings));
        }
        return new TranslationTable(rows);
    }

    /// Writes the table so that two of the same content are the same bytes.
    void write(DataOutput out) throws IOException {
        var words = new LinkedHashMap<String, Integer>();
        var sorted = new TreeMap<>(rows);
        sorted.values().forEach(row -> row.forEach(each -> words.putIfAbsent(each.text(), words.size())));
        out.writeInt(words.size());
        for (var word : words.keySet()) {
            out.writeUTF(word);
        }
        out.writeInt(sorted.size());
        for (var row : sorted.entrySet()) {
            out.writeUTF(row.getKey());
            out.writeByte(row.getValue().size());
            for (var rendering : row.getValue()) {
                out.writeInt(words.getOrDefault(rendering.text(), 0));
                out.writeByte((int) Math.max(1, Math.round(rendering.probability() * STEPS)));
            }
        }
    }
}
