package dev.quoth.bot.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of phrases beside the one of [Phrase].
class FurtherPhrasesTest {

    static Stream<Arguments> files() {
        return Stream.of(Arguments.of("access.properties", AccessPhrase.values()),
                Arguments.of("operators.properties", OperatorPhrase.values()),
                Arguments.of("editions.properties", EditionPhrase.values()));
    }

    private static Properties words(String file) throws IOException {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdEachPhraseInEachLanguageAndNoOther(String file, Enum<?>[] phrases) throws IOException {
        var wanted = Arrays.stream(phrases)
                .flatMap(phrase -> Arrays.stream(Language.values()).map(language -> Words.key(phrase, language)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(wanted, new TreeSet<>(words(file).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void nameAsManyThingsInEachLanguage(String file, Enum<?>[] phrases) throws IOException {
        var words = words(file);
        for (var phrase : phrases) {
            var gaps = Arrays.stream(Language.values()).map(language -> words.getProperty(Words.key(phrase, language)))
                    .map(text -> text.chars().filter(c -> c == '%').count()).distinct().toList();
            assertEquals(1, gaps.size(), phrase.name());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void areWrittenInTheirLanguage(String file, Enum<?>[] phrases) throws IOException {
        var words = words(file);
        for (var phrase : phrases) {
            assertEquals(Language.EN, Language.of(words.getProperty(Words.key(phrase, Language.EN))));
            var traditional = words.getProperty(Words.key(phrase, Language.ZH_HANT)).replaceAll("[A-Za-z]", "");
            var simplified = words.getProperty(Words.key(phrase, Language.ZH_HANS)).replaceAll("[A-Za-z]", "");
            assertEquals(Language.ZH_HANT, Language.of(traditional + "這"), traditional);
            assertEquals(Language.ZH_HANS, Language.of(simplified + "这"), simplified);
        }
    }

    @Test
    void sayHowLongSomethingTakes() {
        assertEquals(List.of("1 s", "89 s", "2 min", "60 min", "2 h", "24 h"),
                Stream.of(Duration.ZERO, Duration.ofMillis(88_001), Duration.ofSeconds(90), Duration.ofHours(1),
                        Duration.ofMinutes(90), Duration.ofDays(1)).map(time -> Durations.text(time, Language.EN))
                        .toList());
    }
}
