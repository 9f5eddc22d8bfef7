package dev.quoth.retrieval.answer;

import java.util.Locale;

/// What speaks for or against the best sentence as the answer to a question.
public enum Sign {
    /// How near the nearest window of all passages found is to the question, standardised.
    NEAREST,
    /// How far that of the best sentence's passage stands out among the passages found, in standard deviations.
    NEARNESS_APART,
    /// The share of what the question asks of words that the passage holds, as BM25 weighs it.
    WORDS,
    /// How many passages were found, as a logarithm: among few, none stands out far.
    FOUND,
    /// How far the passage stands out among them by words and vectors together: two documents that report the same both
    /// do, so that it need not be the only one.
    STANDING,
    /// The share of the question that the sentence covers, its heading and title counted in.
    SENTENCE,
    /// The share that the sentence and what stands around it cover.
    AROUND,
    /// The share that the whole passage covers, its heading and title counted in.
    PASSAGE,
    /// The share of the question's characters that the passage has.
    CHARACTERS,
    /// The share of the question's most telling thing that the passage leaves out.
    MISSING,
    /// The share of the longest stretch of the question that the passage leaves out.
    STRETCH,
    /// The share of the question's names that the passage has under none of their names.
    NAMES,
    /// How much of one of them it leaves out.
    NAME,
    /// The share of the question's years that the passage, its title and its date leave out.
    YEARS,
    /// How many of the question's other numbers the passage does not have, two at most.
    NUMBERS,
    /// 1 where the sentence has a value of the kind asked for, -1 where it has none, 0 where that kind has no form.
    VALUE,
    /// How much there is to be covered: the logarithm of the sum of the question's inverse document frequencies.
    LENGTH;

    /// Returns its name as files have it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
