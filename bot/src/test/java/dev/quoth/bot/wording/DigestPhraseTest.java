package dev.quoth.bot.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestPhraseTest {
    private static final Object[] SNOW = {"\u2603", "\u2603", "\u2603", "\u2603"};

    @ParameterizedTest
    @EnumSource
    void namesAsMuchInEachLanguage(DigestPhrase phrase) {
        long gaps = phrase.in(Language.EN, SNOW).chars().filter(c -> c == '\u2603').count();
        for (var language : Language.values()) {
            var text = phrase.in(language, SNOW);
            assertEquals(gaps, text.chars().filter(c -> c == '\u2603').count(), text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenInItsLanguage(DigestPhrase phrase) {
        for (var language : Language.values()) {
            var han = phrase.in(language, SNOW).replaceAll("[^\\p{IsHan}]", "");
            if (!han.isEmpty()) {
                // What both scripts write alike counts as Traditional.
                assertEquals(language, Language.of(language == Language.ZH_HANS ? han + "这" : han), han);
            }
        }
    }
}
