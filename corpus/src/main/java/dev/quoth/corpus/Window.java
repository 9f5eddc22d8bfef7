package dev.quoth.corpus;

/// What is embedded: a sentence, or a clause of a long one, in a document's text. `sentence` is the whole sentence (or
/// table row) that the window is of, which is what a quote shows; `context` is that of its block.
public record Window(Span span, Span sentence, BlockKind kind, String context) {

    public Window {
        if (!sentence.contains(span)) {
            throw new IllegalArgumentException("window " + span + " must lie in its sentence " + sentence);
        }
    }

    /// Returns what is embedded for this window of `text`: table rows, which say little alone, with their context.
    public String embedded(String text) {
        return kind == BlockKind.TABLE_ROW && !context.isEmpty() ? context + "\n" + span.of(text) : span.of(text);
    }
}
