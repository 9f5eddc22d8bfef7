package dev.quoth.bot.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.quoth.corpus.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlackPhraseTest {

    @ParameterizedTest
    @EnumSource
    void isThereInEachLanguage(SlackPhrase phrase) {
        for (var language : Language.values()) {
            assertFalse(phrase.in(language, "x").isBlank());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAsMuchInEachLanguage(SlackPhrase phrase) {
        for (var language : Language.values()) {
            assertEquals(phrase == SlackPhrase.HOME_STRANGER, phrase.in(language, "\u2603").contains("\u2603"));
        }
    }
}
