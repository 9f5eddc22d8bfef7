package dev.quoth.bot.wording;

import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import java.util.List;

/// What Quoth itself says, in each language. The words stand in `phrases.properties`, see [Words]; what is
/// said about access stands in [AccessPhrase].
public enum Phrase {
    // Answers and their sources.
    SOURCES, DIFFER, IN_ENGLISH, IN_CHINESE, TRANSLATED, TITLE, GLOSS, PAGE, SLIDE, SHEET, CHAPTER, READ_AS, UNCLEAR,
    CUT_SHORT,
    // No answer.
    NOTHING_FOUND, NEAREST, NEAR, NO_WORDS, NO_DOCUMENTS, NO_DOCUMENTS_IN, NO_DOCUMENTS_HERE, UNAVAILABLE, FAILED, BUSY,
    // Buttons.
    MORE_BUTTON, ABOUT_BUTTON, ALL_BUTTON, ASK_ALL_BUTTON, LATER_BUTTON, EARLIER_BUTTON, AUTOMATIC_BUTTON, RATED,
    // What is no longer, or never was.
    GONE_ANSWER, GONE_PASSAGE, OLD_BUTTON, NO_ANSWER_YET, NO_SUCH_CITATION, CHANGED_SINCE, OPENS_ANYWHERE,
    QUOTED_THERE, MORE_HEADING, NO_MORE,
    // One document alone.
    NARROWED, WIDENED, ONLY_FROM, NOT_IN_DOCUMENT, GONE_DOCUMENT, LOST_DOCUMENT, ABOUT_WHICH,
    // Commands.
    UNKNOWN_COMMAND, DID_YOU_MEAN, SEE_HELP, FOR_OPERATORS, PRIVATELY, ASK_WHAT,
    // What commands do, for help and menus.
    START_SUMMARY, HELP_SUMMARY, ASK_SUMMARY, MORE_SUMMARY, SOURCE_SUMMARY, ABOUT_SUMMARY, ALL_SUMMARY, SOURCES_SUMMARY,
    COLLECTIONS_SUMMARY,
    LANGUAGE_SUMMARY, FORGET_SUMMARY, STATUS_SUMMARY,
    // What they say.
    WELCOME, HELP_ASK, HELP_NOTHING, HELP_COLLECTIONS, HELP_EXAMPLES, HELP_EXAMPLE, HELP_COMMANDS, HELP_COMMAND,
    SOURCES_HEADING, SOURCES_NONE, COLLECTIONS_HEADING, COLLECTIONS_NONE, COLLECTION, COLLECTION_DATED, LANGUAGE_SET,
    LANGUAGE_AUTOMATIC, LANGUAGE_WHICH, FORGOTTEN, NOTHING_TO_FORGET, FORGET_BY_OPERATORS, STATUS_DOCUMENTS,
    STATUS_NEWEST, STATUS_LANGUAGES,
    ENGLISH, TRADITIONAL, SIMPLIFIED,
    // How deliveries go, for operators.
    STATUS_WAITING, STATUS_GOING_OUT, STATUS_GIVEN_UP, STATUS_GONE, STATUS_FAILURE,
    // What is not a question.
    BLANK, GREETING, THANKS, AGREEMENT, GOODBYE, WHO, STICKER, PHOTO, VOICE, VIDEO, POLL, LOCATION, CONTACT, OTHER,
    FILE_UNWANTED;

    private static final Words WORDS = new Words("phrases.properties");

    /// Returns the phrase in `language`, with `values` in place of its gaps, each on one line and safe to print.
    public String in(Language language, Object... values) {
        return WORDS.text(this, language, values);
    }

    /// Returns the phrase in `language`, with `values`, as they are, in place of its gaps.
    public List<Run> runs(Language language, List<List<Run>> values) {
        return WORDS.runs(this, language, values);
    }
}
