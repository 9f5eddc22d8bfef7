package dev.quoth.corpus.extract.pdf;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// How much text there is in each height of font.
final class TextSizes {

    private final Map<Float, Integer> mass = new TreeMap<>();
    private int bold;
    private int all;

    void add(Fragment fragment) {
        int length = fragment.text().length();
        mass.merge(Math.round(fragment.size() * 2) / 2f, length, Integer::sum);
        bold += fragment.bold() ? length : 0;
        all += length;
    }

    /// The height of most of the text, in points; 10 where there is none.
    float usual() {
        return mass.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey).orElse(10f);
    }

    /// Whether most of the text is heavy.
    boolean isBold() {
        return 2 * bold > all;
    }
}
