package dev.quoth.bot.wording;

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
}
