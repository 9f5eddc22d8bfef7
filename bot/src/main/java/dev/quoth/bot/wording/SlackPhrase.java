package dev.quoth.bot.wording;

import dev.quoth.corpus.Language;

/// What Slack's own surfaces say, in each language. The words stand in `slack.properties`.
public enum SlackPhrase {
    SHARE, PASSAGE, CLOSE, NOT_TAKEN, UNANSWERED, HOME_HEADING, HOME_ASK, HOME_EXAMPLES, HOME_COLLECTIONS, HOME_DIGESTS,
    HOME_RECENT,
    HOME_STRANGER, THINKING;

    private static final Words WORDS = new Words("slack.properties");

    /// Returns the phrase in `language`, with `values` in place of its gaps, each on one line and safe to print.
    public String in(Language language, Object... values) {
        return WORDS.text(this, language, values);
    }
}
