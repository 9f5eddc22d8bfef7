package dev.quoth.corpus.extract.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/// The fields that are open at some place of a document: each has a code, then the words that it gave when last updated.
/// They may go over several paragraphs.
final class WordFields {

    /// Fields that give navigation and page numbers.
    private static final Set<String> SILENT = Set.of("TOC", "PAGEREF", "PAGE", "NUMPAGES", "SECTIONPAGES", "INDEX",
            "XE", "TC", "TOA", "RD");
    private static final int LONGEST_CODE = 1000;

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean inResult;
    }

    private final Deque<Field> open = new ArrayDeque<>();

    /// Takes the mark of a field's begin, border or end.
    void mark(String type) {
        switch (type) {
            case "begin" -> open.addLast(new Field());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.getLast().inResult = true;
                }
            }
            default -> open.pollLast();
        }
    }

    void code(String words) {
        if (!open.isEmpty() && open.getLast().code.length() < LONGEST_CODE) {
            open.getLast().code.append(words);
        }
    }

    /// Whether words that stand here are shown and say something.
    boolean speak() {
        for (var field : open) {
            if (!field.inResult || isSilent(field.code.toString())) {
                return false;
            }
        }
        return true;
    }

    /// Whether a field with this code gives navigation or a page number.
    static boolean isSilent(String code) {
        return SILENT.contains(code.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT));
    }
}
