package dev.quoth.bot.chat;

import dev.quoth.corpus.DocumentId;
import java.nio.charset.StandardCharsets;

/// What a button does. It travels through the platform as its [#data()], which is at most [#MOST_BYTES] long.
public sealed interface Action {

    /// Telegram's limit.
    int MOST_BYTES = 64;

    /// Shows further passages that were found for an answer, from the one with index `from` on.
    record More(AnswerId answer, int from) implements Action {}

    /// Shows the passage around a citation.
    record OpenCitation(CitationId citation) implements Action {}

    /// Shows a passage that came near, or a further one, by its number among those that were found, from 1.
    record OpenFound(AnswerId answer, int number) implements Action {}

    /// Says whether an answer was good.
    record Rate(AnswerId answer, Rating rating) implements Action {}

    /// Shows an answer to all who read the chat, where only its asker saw it.
    record Share(AnswerId answer) implements Action {}

    /// Has the questions of the conversation answered from one document alone.
    record AskAbout(DocumentId document) implements Action {}

    /// Answers the question of an answer once more, from all documents, and so all questions after it.
    record AskAll(AnswerId answer) implements Action {}

    /// Says `text`, as if it had been typed: a command.
    record Say(String text) implements Action {}

    /// A button of a version that we don't know any more.
    record Unknown(String data) implements Action {}

    /// What people may think of an answer.
    enum Rating {
        UP, DOWN
    }

    /// Returns it as text. Throws IllegalArgumentException where that is too long.
    default String data() {
        var data = switch (this) {
            case More more -> "m:" + more.answer + "-" + more.from;
            case OpenCitation open -> "c:" + open.citation;
            case OpenFound open -> "f:" + open.answer + "-" + open.number;
            case Rate rate -> (rate.rating == Rating.UP ? "u:" : "d:") + rate.answer;
            case Share share -> "s:" + share.answer;
            case AskAbout about -> "a:" + about.document;
            case AskAll all -> "e:" + all.answer;
            case Say say -> "t:" + say.text;
            case Unknown unknown -> unknown.data;
        };
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a button's data must be at most 64 bytes, got " + bytes + ": " + data);
        }
        return data;
    }

    /// Returns the action that [#data()] wrote as `data`; [Unknown] for any other text.
    static Action parse(String data) {
        if (data.length() < 2 || data.charAt(1) != ':') {
            return new Unknown(data);
        }
        var rest = data.substring(2);
        try {
            return switch (data.charAt(0)) {
                case 'm' -> new More(new AnswerId(before(rest)), Integer.parseInt(after(rest)));
                case 'c' -> new OpenCitation(CitationId.parse(rest));
                case 'f' -> new OpenFound(new AnswerId(before(rest)), Integer.parseInt(after(rest)));
                case 'u' -> new Rate(new AnswerId(rest), Rating.UP);
                case 'd' -> new Rate(new AnswerId(rest), Rating.DOWN);
                case 's' -> new Share(new AnswerId(rest));
                case 'a' -> new AskAbout(new DocumentId(rest));
                case 'e' -> new AskAll(new AnswerId(rest));
                case 't' -> new Say(rest);
                default -> new Unknown(data);
            };
        } catch (IllegalArgumentException e) {
            return new Unknown(data);
        }
    }

    private static String before(String text) {
        return text.substring(0, Math.max(0, text.indexOf('-')));
    }

    private static String after(String text) {
        return text.substring(text.indexOf('-') + 1);
    }
}
