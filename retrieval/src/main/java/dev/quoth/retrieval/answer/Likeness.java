package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.retrieval.index.PassageIndex;
import java.util.HashSet;
import java.util.Set;

/// Tells whether two answers to one question come to the same: the same value in another script, another unit's form or
/// other words, or the same thing said otherwise.
public final class Likeness {

    /// The share of the shorter quote's terms that a rewording keeps.
    private static final double REWORDED = 0.5;

    private Likeness() {}

    /// Whether `one` and `other` are the same value for `question`, where it can be told: what is written in two languages, or
    /// in a form that is not understood, counts as the same where it may be.
    public static boolean isSameValue(String question, String one, String other) {
        var first = Folding.fold(one).strip();
        var second = Folding.fold(other).strip();
        var type = Values.askedBy(question).type();
        var plain = PlainValue.of(first, type);
        var plainOther = PlainValue.of(second, type);
        if (plain.isPresent() && plainOther.isPresent()) {
            return plain.get().agrees(plainOther.get()) && isSameUnit(plain.get().unit(), plainOther.get().unit());
        }
        var letters = letters(first);
        var lettersOther = letters(second);
        return Han.in(first) != Han.in(second) || letters.contains(lettersOther) || lettersOther.contains(letters);
    }

    /// Units of two languages, or none and one, can't be told apart.
    private static boolean isSameUnit(String one, String other) {
        return one.isEmpty() || other.isEmpty() || Han.in(one) != Han.in(other) || one.contains(other)
                || other.contains(one);
    }

    private static String letters(String folded) {
        return folded.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Whether `one` is `other` in other words or the other script; quotes in two languages count as the same.
    public static boolean isSameQuote(String one, String other) {
        var terms = terms(one);
        var termsOther = terms(other);
        if (Han.in(one) != Han.in(other)) {
            return true;
        }
        var shared = new HashSet<>(terms);
        shared.retainAll(termsOther);
        return shared.size() >= REWORDED * Math.min(terms.size(), termsOther.size());
    }

    private static Set<String> terms(String quote) {
        return new HashSet<>(PassageIndex.termsOf(Folding.fold(quote)));
    }
}
