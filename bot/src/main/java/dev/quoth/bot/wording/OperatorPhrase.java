package dev.quoth.bot.wording;

import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import java.util.List;

/// What is said to operators, in each language. The words stand in `operators.properties`.
public enum OperatorPhrase {
    // What commands do, for help and menus.
    ALLOW_SUMMARY, DENY_SUMMARY, ACCESS_SUMMARY, ADD_SUMMARY, SYNC_SUMMARY, DOCTOR_SUMMARY,
    // Who may ask.
    ALLOW_WHOM, ALLOWED_ALL, ALLOWED_SOME, ALLOWED_HERE_ALL, ALLOWED_HERE_SOME, WHICH_COLLECTIONS, ALL_BUTTON,
    ALLOW_BUTTON,
    NO_SUCH_COLLECTION, UNKNOWN_COLLECTION, ALLOW_PRIVATELY, DENY_WHOM, DENIED, DENIED_HERE, DENIED_NOTE, NOT_YOURSELF,
    SET_OPERATOR, IS_OPERATOR,
    BAD_PRINCIPAL, HOLDERS, HOLDERS_NONE, OPEN_NOTE, HOLDER_OPERATOR, HOLDER_ALL, HOLDER_SOME, HOLDER_DENIED,
    BY_SETTINGS, CALLERS,
    // Documents.
    ADD_WHAT, ADD_ONLY_WEB, BAD_COLLECTION, READING, READING_COUNTED, READ, READ_NOTHING, UNCHANGED, REMOVED, SKIPPED,
    SKIPPED_MORE, NOT_READ, DUPLICATE, TOO_LARGE, NOT_FETCHED, WHICH_COLLECTION, FORGOTTEN_FILE,
    // How the bot does.
    FINE, CHECKING, MODEL_USE, MODEL_LEFT_ALONE, MODELS_SPENT, MODELS_SPENT_UP;

    private static final Words WORDS = new Words("operators.properties");

    /// Returns the phrase in `language`, with `values` in place of its gaps, each on one line and safe to print.
    public String in(Language language, Object... values) {
        return WORDS.text(this, language, values);
    }

    /// Returns the phrase in `language`, with `values`, as they are, in place of its gaps.
    public List<Run> runs(Language language, List<List<Run>> values) {
        return WORDS.runs(this, language, values);
    }
}
