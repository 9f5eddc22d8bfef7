package dev.quoth.retrieval.brief;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Span;
import dev.quoth.retrieval.index.PassageIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A sentence of a document, with what is to be compared of it.
///
/// @param text    the whole document's
/// @param place   how many sentences stand before it
/// @param windows the places of its windows among all of the document
/// @param terms   its terms, see [PassageIndex#termsOf(String)]
record Sentence(String text, Span span, BlockKind kind, int place, List<Integer> windows, Set<String> terms) {

    static Sentence of(String text, Span span, BlockKind kind, int place, List<Integer> windows) {
        return new Sentence(text, span, kind, place, List.copyOf(windows), terms(span.of(text)));
    }

    static Set<String> terms(String text) {
        return new HashSet<>(PassageIndex.termsOf(text));
    }

    String words() {
        return span.of(text);
    }

    String folded() {
        return Folding.fold(words());
    }

    /// Returns the last character before it that is no space, a line break where it begins a line.
    char before() {
        int at = span.start() - 1;
        while (at >= 0 && text.charAt(at) != '\n' && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at < 0 ? '\n' : text.charAt(at);
    }
}
