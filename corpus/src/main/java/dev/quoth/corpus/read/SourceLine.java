package dev.quoth.corpus.read;

/// A line of a source, or a part of one, by its places there; of no length where it is blank.
record SourceLine(int start, int end) {

    String of(String source) {
        return source.substring(start, end);
    }
}
