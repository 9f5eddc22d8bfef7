package dev.quoth.corpus;

/// Names a passage: its document and its place in it, counted from 0. Written `0123456789abcdef:4`.
public record PassageId(DocumentId document, int ordinal) {

    public PassageId {
        if (ordinal < 0) {
            throw new IllegalArgumentException("passage ordinal must not be negative, got " + ordinal);
        }
    }

    /// Reads what [#toString()] writes; throws IllegalArgumentException for anything else.
    public static PassageId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("passage id must be DOCUMENT:ORDINAL, got '" + text + "'");
        }
        return new PassageId(new DocumentId(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return document + ":" + ordinal;
    }
}
