package dev.quoth.bot.conversation;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import dev.quoth.corpus.store.PlacedPassage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the sentence of a passage that shares most with a question; the first where none shares anything.
final class TellingSentence {

    /// Words, and pairs of Chinese characters.
    private static final Pattern TERM = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\p{IsHan}(?=(\\p{IsHan}?))");

    private final Set<String> asked;

    TellingSentence(String question) {
        this.asked = terms(question);
    }

    /// Returns where it stands in the document; headings tell something only where nothing else stands in the passage.
    Span in(PlacedPassage placed) {
        var text = placed.document().text();
        var windows = placed.embedded().passage().windows();
        var telling = windows.stream().filter(window -> window.kind().isEvidence()).toList();
        return (telling.isEmpty() ? windows : telling).stream().map(Window::sentence)
                .min(Comparator.comparingInt(span -> -shared(span.of(text)))).orElseThrow();
    }

    private int shared(String sentence) {
        var shared = terms(sentence);
        shared.retainAll(asked);
        return shared.size();
    }

    private static Set<String> terms(String text) {
        var terms = new HashSet<String>();
        var found = TERM.matcher(Folding.fold(text));
        while (found.find()) {
            terms.add(found.group(1) == null ? found.group() : found.group() + found.group(1));
        }
        return terms;
    }
}
