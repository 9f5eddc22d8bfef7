package dev.quoth.corpus;

/// A stretch of a text, in UTF-16 code units: `start` inclusive, `end` exclusive, never empty.
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span must satisfy 0 <= start < end, got [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    /// Returns what stands in this span of `text`; throws IndexOutOfBoundsException where the text is too short.
    public String of(String text) {
        return text.substring(start, end);
    }

    /// Whether all of `other` lies in this span.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two spans share a character.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
