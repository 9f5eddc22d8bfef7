package dev.quoth.corpus;

/// What is embedded: a sentence, or a clause of a long one, in a document's text. `sentence` is the whole sentence (or
/// table row) that the window is of, which is what a quote shows; `context` is that of its block.
public record Window(Span span, Span sentence, BlockKind kind, String context) {

    public Window {
        if (!sentence.contains(span)) {
            throw new IllegalArgumentException("window " + span + " must lie in its sentence " + sentence);
        }
    }
}
