package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import dev.quoth.corpus.store.PlacedPassage;
import java.util.List;

/// A passage that a model is given, by its number.
///
/// @param number    from 1
/// @param span      where it stands in the document's text
/// @param sentences where its sentences stand there
/// @param above     the headings that it stands under
record SuppliedPassage(int number, Document document, PassageId id, Span span, List<Span> sentences, String above) {

    SuppliedPassage {
        sentences = List.copyOf(sentences);
    }

    static SuppliedPassage of(int number, PlacedPassage placed) {
        var passage = placed.embedded().passage();
        var windows = passage.windows();
        return new SuppliedPassage(number, placed.document(), passage.id(), passage.span(),
                windows.stream().map(Window::sentence).distinct().sorted().toList(),
                windows.isEmpty() ? "" : windows.getFirst().context());
    }

    String text() {
        return span.of(document.text());
    }
}
