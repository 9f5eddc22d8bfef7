package dev.quoth.bot.wording;

import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import java.util.List;

/// What editions of a digest and notices of watches say, in each language. The words stand in `editions.properties`.
public enum EditionPhrase {
    // Editions.
    HEADING, PREVIEW_HEADING, COUNTS, COUNTS_ONE, COUNTS_OF_TOPICS, ALSO_COUNT, PERIOD, LATE, NOTHING,
    NOTHING_ON_TOPICS,
    BEFORE, BEFORE_THE_SAME, CHANGED, ALSO_BY, ALSO_NEW, TOLD_BEFORE, WAITING, ABOUT_BUTTON,
    // Watches.
    WATCH_HEADING, WATCH_FIRST, WATCH_TODAY, WATCH_WAS, WATCH_IS;

    private static final Words WORDS = new Words("editions.properties");

    /// Returns the phrase in `language`, with `values` in place of its gaps, each on one line and safe to print.
    public String in(Language language, Object... values) {
        return WORDS.text(this, language, values);
    }

    /// Returns the phrase in `language`, with `values`, as they are, in place of its gaps.
    public List<Run> runs(Language language, List<List<Run>> values) {
        return WORDS.runs(this, language, values);
    }
}
