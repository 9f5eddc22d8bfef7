package dev.quoth.bot.wording;

import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.corpus.Language;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Tells in which language somebody speaks.
public final class SpokenLanguage {

    /// A character that Simplified Chinese alone has.
    private static final String SIMPLIFIED = "这";

    private SpokenLanguage() {}

    /// Returns the language of `words`. Where they have no letters it is the first of `hints`; where they are Chinese
    /// characters that both scripts share, the first that is Chinese.
    public static Language of(String words, Stream<Supplier<Optional<Language>>> hints) {
        boolean hasLetters = words.codePoints().anyMatch(Character::isLetter);
        var language = Language.of(words);
        boolean isEither = language == Language.ZH_HANT && Language.of(words + SIMPLIFIED) == Language.ZH_HANS;
        return hasLetters && !isEither
                ? language
                : hints.flatMap(hint -> hint.get().stream()).filter(hint -> !isEither || hint.isChinese()).findFirst()
                        .orElse(language);
    }

    /// Returns the language of what `event` says, else that of its sender's platform.
    public static Language of(Event event) {
        return of(words(event.content()), Stream.of(event.sender()::language));
    }

    /// Returns what tells the language of `content`; may be empty. Of commands only Chinese words do: those in Latin letters are
    /// names.
    public static String words(Content content) {
        var said = said(content).strip();
        boolean isCommand = said.startsWith("/") || said.startsWith("／");
        return isCommand && !Language.of(said).isChinese() ? "" : said;
    }

    private static String said(Content content) {
        return switch (content) {
            case Content.Said said -> said.text();
            case Content.Edited edited -> edited.text();
            case Content.Searched searched -> searched.text();
            case Content.Shared shared -> shared.caption();
            case Content.Pressed pressed -> "";
            case Content.Wordless wordless -> "";
            case Content.Joined joined -> "";
            case Content.Left left -> "";
            case Content.Moved moved -> "";
        };
    }
}
