package dev.quoth.corpus.story;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.Transliterator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// How many copies of real paragraphs are known again, and how many paragraphs are taken for another one. Run:
/// `mvn verify -pl corpus -am -Dit.test=WordingFiguresIT -Dstories.paragraphs=drcd.json`, with a file of SQuAD's form.
class WordingFiguresIT {
    private static final Pattern PARAGRAPH = Pattern.compile("\"context\": *\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int PARAGRAPHS = 1_000;
    private final Random random = new Random(42);

    @Test
    void knowsCopiesAgainAndNothingElse() throws Exception {
        var file = System.getProperty("stories.paragraphs", "");
        assumeTrue(!file.isEmpty(), "-Dstories.paragraphs names no file");
        var texts = paragraphs(Path.of(file));
        var simplified = Transliterator.getInstance("Traditional-Simplified");
        print("same text", texts, texts);
        print("Simplified", texts, texts.stream().map(simplified::transliterate).toList());
        var edited = texts.stream().map(this::edited).toList();
        print("a sentence in ten edited", texts, edited);
        int known = print("Simplified and edited", texts, edited.stream().map(simplified::transliterate).toList());
        assertTrue(known >= 0.9 * texts.size(), () -> "known " + known);
    }

    private static List<String> paragraphs(Path file) throws Exception {
        var texts = new ArrayList<String>();
        var found = PARAGRAPH.matcher(Files.readString(file));
        while (found.find() && texts.size() < PARAGRAPHS) {
            texts.add(found.group(1).replace("\\\"", "\"").replace("\\n", "\n"));
        }
        return texts;
    }

    /// Takes out, swaps or rewords about a tenth of the sentences, at least one.
    private String edited(String text) {
        var sentences = new ArrayList<>(List.of(text.split("(?<=[。！？])")));
        for (int edit = 0; edit < Math.max(1, sentences.size() / 10); edit++) {
            int at = random.nextInt(sentences.size());
            sentences.set(at, switch (random.nextInt(3)) {
                case 0 -> sentences.size() > 3 ? "" : "記者今日從有關方面獲悉，" + sentences.get(at);
                case 1 -> "據了解，" + sentences.get(at);
                default -> sentences.get(at).replaceFirst("，[^，。]*", "，另據報道");
            });
        }
        return String.join("", sentences);
    }

    /// Prints how many of `copies` are known again, and how many pairs of others are linked; returns the first.
    private static int print(String what, List<String> texts, List<String> copies) {
        var wordings = texts.stream().map(Wording::of).toList();
        var byBand = new HashMap<Long, Set<Integer>>();
        for (int at = 0; at < wordings.size(); at++) {
            for (var band : wordings.get(at).bands()) {
                byBand.computeIfAbsent(band, unused -> new HashSet<>()).add(at);
            }
        }
        int known = 0;
        int wrong = 0;
        int compared = 0;
        for (int at = 0; at < copies.size(); at++) {
            var copy = Wording.of(copies.get(at));
            var candidates = new HashSet<Integer>();
            copy.bands().forEach(band -> candidates.addAll(byBand.getOrDefault(band, Set.of())));
            compared += candidates.size();
            for (int other : candidates) {
                boolean same = copy.isSameStory(wordings.get(other));
                known += same && other == at ? 1 : 0;
                wrong += same && other != at ? 1 : 0;
            }
        }
        System.out.printf("%s: %d of %d known again, %d links to another paragraph, %d compared%n", what, known,
                texts.size(), wrong, compared);
        return known;
    }
}
