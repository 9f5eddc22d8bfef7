package dev.quoth.corpus;

import java.util.List;

/// A stretch of a document's text that is retrieved and shown, with the windows in it, in order and never empty.
public record Passage(PassageId id, Span span, List<Window> windows) {

    public Passage {
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("passage " + id + " must have a window");
        }
    }
}
