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

/// A file of phrases in each language: each stands under its name in small letters with dashes and the language's tag, and
/// `%s` stands for what is named.
final class Words {
    private static final String GAP = "%s";

    private final String file;
    private final Properties words = new Properties();

    /// Reads `file`, which stands beside this class.
    Words(String file) {
        this.file = file;
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    /// Returns `phrase` in `language`, with `values` in place of its gaps, each on one line and safe to print.
    String text(Enum<?> phrase, Language language, Object... values) {
        var named = Arrays.stream(values).map(value -> Printable.line(value.toString())).toArray();
        return template(phrase, language).formatted(named);
    }

    /// Returns `phrase` in `language`, with `values`, as they are, in place of its gaps.
    List<Run> runs(Enum<?> phrase, Language language, List<List<Run>> values) {
        var runs = new ArrayList<Run>();
        var rest = template(phrase, language);
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

    private String template(Enum<?> phrase, Language language) {
        var key = key(phrase, language);
        return Objects.requireNonNull(words.getProperty(key), () -> key + " is missing in " + file);
    }

    static String key(Enum<?> phrase, Language language) {
        return phrase.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language.tag();
    }
}
