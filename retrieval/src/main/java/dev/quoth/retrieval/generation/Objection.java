package dev.quoth.retrieval.generation;

/// Why a claim is not shown.
public enum Objection {
    /// It is empty or too long, or not one line.
    FORM("is empty, too long or not one line"),
    /// It has links, markup, mentions or characters that are not seen.
    MARKUP("has a link, an address, markup, a mention or unseen characters, none of which an answer may have"),
    /// It is in another language than the reader's.
    LANGUAGE("is not in the language to answer in"),
    /// There is no passage of that number.
    PASSAGE("names a passage that was not given"),
    /// The quote does not stand there.
    QUOTE("quotes what does not stand in that passage word for word"),
    /// The quote speaks to a machine, or the claim to its reader.
    ORDER("rests on a sentence that gives orders instead of saying something"),
    /// A number, amount or share is not in the quote.
    NUMBER("says a number that its quote does not say"),
    /// A date is not in the quote.
    DATE("says a date that its quote does not say"),
    /// A name is not in the quote.
    NAME("names somebody or something that its quote does not name"),
    /// It denies what the quote says, or the reverse.
    NEGATION("says yes where its quote says no, or no where it says yes"),
    /// It is surer, or says more of it, than the quote.
    MODALITY("is surer than its quote, or says more than it"),
    /// It says the opposite.
    OPPOSITE("says the opposite of its quote"),
    /// It gives one thing's number to another.
    MIXED("gives to one thing the number that its quote gives to another"),
    /// Too many of its words have no counterpart in the quote.
    WORDS("says things that its quote does not say"),
    /// Nothing of the question is in it.
    BESIDE("has nothing to do with the question");

    private final String reason;

    Objection(String reason) {
        this.reason = reason;
    }

    /// Returns the reason, a clause that follows «the claim».
    String reason() {
        return reason;
    }
}
