package dev.quoth.bot.wording;

import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// Everything that Quoth itself says, in each language. The words stand in `phrases.properties` beside this, under the
/// phrase's name in small letters with dashes; `%s` stands for what is named.
public enum Phrase {
    // Answers and their sources.
    SOURCES, DIFFER, IN_ENGLISH, IN_CHINESE, TITLE, GLOSS, PAGE, SLIDE, SHEET, CHAPTER, READ_AS, CUT_SHORT,
    // No answer.
    NOTHING_FOUND, NEAREST, NEAR, NO_WORDS, NO_DOCUMENTS, NO_DOCUMENTS_IN, NO_DOCUMENTS_HERE, UNAVAILABLE, FAILED, BUSY,
    // Buttons.
    MORE_BUTTON, LATER_BUTTON, EARLIER_BUTTON, AUTOMATIC_BUTTON, THANKS,
    // What is no longer, or never was.
    GONE_ANSWER, GONE_PASSAGE, OLD_BUTTON, NO_ANSWER_YET, NO_SUCH_CITATION, CHANGED_SINCE, MORE_HEADING, NO_MORE,
    // Commands.
    UNKNOWN_COMMAND, DID_YOU_MEAN, SEE_HELP, FOR_OPERATORS, ASK_WHAT,
    // What commands do, for help and menus.
    START_SUMMARY, HELP_SUMMARY, ASK_SUMMARY, MORE_SUMMARY, SOURCE_SUMMARY, SOURCES_SUMMARY, COLLECTIONS_SUMMARY,
    LANGUAGE_SUMMARY, FORGET_SUMMARY, STATUS_SUMMARY,
    // What they say.
    WELCOME, HELP_ASK, HELP_NOTHING, HELP_COLLECTIONS, HELP_EXAMPLES, HELP_EXAMPLE, HELP_COMMANDS, HELP_COMMAND,
    SOURCES_HEADING, SOURCES_NONE, COLLECTIONS_HEADING, COLLECTIONS_NONE, COLLECTION, COLLECTION_DATED, LANGUAGE_SET,
    LANGUAGE_AUTOMATIC, LANGUAGE_WHICH, FORGOTTEN, NOTHING_TO_FORGET, STATUS_DOCUMENTS, STATUS_NEWEST, STATUS_LANGUAGES,
    ENGLISH, TRADITIONAL, SIMPLIFIED,
    // What is not a question.
    BLANK, STICKER, PHOTO, VOICE, VIDEO, POLL, LOCATION, CONTACT, OTHER, FILE_UNWANTED;

    private static final Properties WORDS = read();
    private static final String GAP = "%s";

    private static Properties read() {
        var words = new Properties();
        try (var in = Objects.requireNonNull(Phrase.class.getResourceAsStream("phrases.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the phrase in `language`, with `values` in place of its gaps, each on one line and safe to print.
    public String in(Language language, Object... values) {
        var named = Arrays.stream(values).map(value -> Printable.line(value.toString())).toArray();
        return template(language).formatted(named);
    }

    /// Returns the phrase in `language`, with `values`, as they are, in place of its gaps.
    List<Run> runs(Language language, List<List<Run>> values) {
        var runs = new ArrayList<Run>();
        var rest = template(language);
        for (var value : values) {
            int gap = rest.indexOf(GAP);
            addPlain(runs, rest.substring(0, gap));
            runs.addAll(value);
            rest = rest.substring(gap + GAP.length());
        }
        addPlain(runs, rest);
        return runs;
    }

    private static void addPlain(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(Run.plain(text));
        }
    }

    private String template(Language language) {
        var key = name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language.tag();
        return Objects.requireNonNull(WORDS.getProperty(key), () -> key + " is missing in phrases.properties");
    }
}
