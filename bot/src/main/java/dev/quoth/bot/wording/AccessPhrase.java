package dev.quoth.bot.wording;

import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import java.util.List;

/// What is said to those who want in, and to those who ask too much, in each language. The words stand in
/// `access.properties`.
public enum AccessPhrase {
    STRANGER, GROUP_NOT_LET_IN, NOT_LET_IN, PAIRED, WRONG_CODE, EXPOSED_CODE, LOCKED_OUT, ASKED_TOO_MUCH,
    CHAT_ASKED_TOO_MUCH, SECONDS, MINUTES, HOURS;

    private static final Words WORDS = new Words("access.properties");

    /// Returns the phrase in `language`, with `values` in place of its gaps, each on one line and safe to print.
    public String in(Language language, Object... values) {
        return WORDS.text(this, language, values);
    }

    /// Returns the phrase in `language`, with `values`, as they are, in place of its gaps.
    public List<Run> runs(Language language, List<List<Run>> values) {
        return WORDS.runs(this, language, values);
    }
}
