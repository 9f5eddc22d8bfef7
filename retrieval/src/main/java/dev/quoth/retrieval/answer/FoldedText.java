package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;

/// A text and the same text folded, place for place, so that many patterns can look at it and it is folded once.
///
/// @param isChinese whether it holds a Han character
record FoldedText(String text, String folded, boolean isChinese) {

    static FoldedText of(String text) {
        return new FoldedText(text, Folding.fold(text), Han.in(text));
    }
}
