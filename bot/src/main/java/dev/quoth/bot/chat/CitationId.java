package dev.quoth.bot.chat;

import java.util.Optional;

/// A citation of an answer: one name opens the same quote on every platform. Its text, such as `k3v9x2-1`, fits Telegram's
/// start parameter.
///
/// @param number the citation's number in the answer, from 1
public record CitationId(AnswerId answer, int number) {

    public CitationId {
        if (number < 1) {
            throw new IllegalArgumentException("a citation's number must be at least 1, got " + number);
        }
    }

    /// Returns the citation that [#toString()] wrote as `text`; throws IllegalArgumentException for any other text.
    public static CitationId parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0 || !text.substring(dash + 1).matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("a citation must be written ANSWER-NUMBER, got '" + text + "'");
        }
        return new CitationId(new AnswerId(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    /// Returns the citation that `text` names; empty where it names none.
    public static Optional<CitationId> in(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return answer + "-" + number;
    }
}
