package dev.quoth.bot.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhraseTest {

    private static Properties words() throws IOException {
        try (InputStream in = Phrase.class.getResourceAsStream("phrases.properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return words;
        }
    }

    private static int gaps(String words) {
        return words.split("%s", -1).length - 1;
    }

    @Test
    void isThereInEachLanguageAndNoOtherIs() throws IOException {
        var wanted = new TreeSet<String>();
        for (var phrase : Phrase.values()) {
            Arrays.stream(Language.values()).forEach(language -> wanted.add(Words.key(phrase, language)));
        }
        assertEquals(wanted, new TreeSet<>(words().stringPropertyNames()));
    }

    @Test
    void namesAsManyThingsInEachLanguage() throws IOException {
        var words = words();
        for (var phrase : Phrase.values()) {
            int gaps = gaps(words.getProperty(Words.key(phrase, Language.EN)));
            for (var language : Language.values()) {
                var text = words.getProperty(Words.key(phrase, language));
                assertEquals(gaps, gaps(text), text);
                assertEquals(gaps, text.chars().filter(c -> c == '%').count(), text);
            }
        }
    }

    @Test
    void isWrittenInItsLanguage() throws IOException {
        var words = words();
        for (var name : words.stringPropertyNames()) {
            var text = words.getProperty(name);
            var han = text.replaceAll("[^\\p{IsHan}]", "");
            if (name.endsWith(".en")) {
                assertEquals("", han, name);
            } else if (!han.isEmpty()) {
                // What both scripts write alike counts as Traditional.
                assertEquals(name.endsWith(".zh-Hans") ? Language.ZH_HANS : Language.ZH_HANT,
                        Language.of(name.endsWith(".zh-Hans") ? han + "这" : han), name);
            }
        }
    }

    @Test
    void namesThingsOnOneLineThatSteerNoTerminal() {
        assertEquals("I found no answer to “a b\uFFFDc”.", Phrase.NOTHING_FOUND.in(Language.EN, "a\nb\u001bc"));
    }

    @Test
    void namesThingsInTheirStyle() {
        assertEquals(
                List.of(Run.plain("各來源說法不一："), Run.bold("3"), Run.plain("；"), Run.bold("4"), Run.plain("。")),
                Phrase.DIFFER.runs(Language.ZH_HANT, List.of(List.of(Run.bold("3")), List.of(Run.bold("4")))));
    }
}
