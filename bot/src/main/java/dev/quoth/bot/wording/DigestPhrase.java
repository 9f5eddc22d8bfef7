package dev.quoth.bot.wording;

import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import java.util.List;

/// What is said about setting digests and watches, in each language. The words stand in `digest-orders.properties`.
public enum DigestPhrase {
    // What commands do, for help and menus.
    DIGEST_SUMMARY, WATCH_SUMMARY,
    // A plan in words.
    PLAN, EVERY_DAY, WEEKDAYS, WEEKENDS, ON_DAYS, ABOUT, FROM, AT_MOST, ONLY_WITH_NEWS,
    // Setting digests.
    SET, CHANGED, ZONE_USED, ZONE_EXAMPLE, SWITCHED_OFF, PAUSED, PAUSED_UNTIL, RESUMED, ON_ITS_WAY, NOT_NOW, NOT_HERE,
    // What was not understood.
    UNCLEAR, EXAMPLE, NO_SUCH_COLLECTION, TOO_MUCH, TOO_MANY, WHICH_ONE, NO_SUCH, NO_DAY, MANAGED,
    // Showing digests.
    LIST_HEADING, LIST_NONE, LINE_NEXT, LINE_PAUSED, LINE_PAUSED_UNTIL, LINE_TROUBLE,
    // The guided menu.
    MENU_TIME, MENU_DAYS, MENU_TOPICS, EVERYTHING_BUTTON, NEW_BUTTON, OFF_BUTTON, PAUSE_BUTTON, RESUME_BUTTON,
    NOW_BUTTON,
    PREVIEW_BUTTON,
    // Watches.
    WATCHING, WATCH_WHAT, WATCH_HEADING, WATCH_NONE, WATCH_ENDED, WATCH_NO_SUCH, WATCH_TOO_MANY,
    // For operators.
    STATUS, STATUS_TROUBLE;

    private static final Words WORDS = new Words("digest-orders.properties");

    /// Returns the phrase in `language`, with `values` in place of its gaps, each on one line and safe to print.
    public String in(Language language, Object... values) {
        return WORDS.text(this, language, values);
    }

    /// Returns the phrase in `language`, with `values`, as they are, in place of its gaps.
    public List<Run> runs(Language language, List<List<Run>> values) {
        return WORDS.runs(this, language, values);
    }
}
