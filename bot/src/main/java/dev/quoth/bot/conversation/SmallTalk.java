package dev.quoth.bot.conversation;

import dev.quoth.bot.wording.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Knows what people say to be polite, such as a greeting, and what is to be said to it. No document answers it, and where
/// one seems to, it looks foolish. Only a whole message counts: what goes on with a question is that question.
final class SmallTalk {
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{Sk}~～\\x{1F3FB}-\\x{1F3FF}]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<String, Phrase> replies = new HashMap<>();

    SmallTalk() {
        try (var in = Objects.requireNonNull(SmallTalk.class.getResourceAsStream("small-talk.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .forEach(kind -> kind.subList(1, kind.size())
                            .forEach(said -> replies.put(said, Phrase.valueOf(kind.getFirst()))));
        } catch (IOException e) {
            throw new UncheckedIOException("reading small-talk.tsv", e);
        }
    }

    /// Returns what is to be said to `text`; empty where it may be a question.
    Optional<Phrase> reply(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var said = SPACE.matcher(PUNCTUATION.matcher(plain).replaceAll("")).replaceAll(" ").strip();
        return Optional.ofNullable(replies.get(said));
    }
}
