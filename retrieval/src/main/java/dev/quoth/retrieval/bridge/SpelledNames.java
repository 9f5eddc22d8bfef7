package dev.quoth.retrieval.bridge;

import dev.quoth.corpus.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/// Chinese names as they are spelt in Latin letters: in pinyin, in Wade-Giles as in Taiwan, and as Hong Kong spells
/// Cantonese. Of the many characters of a sound, only those that are usual in names of persons and places count.
final class SpelledNames {

    /// More syllables are no name.
    private static final int MOST_SYLLABLES = 4;
    private static final int LONGEST_SYLLABLE = 6;
    /// A name in one system of spelling may be written in so many ways.
    private static final int MOST_SPELLINGS = 8;

    private final Map<String, Set<String>> characters = new HashMap<>();
    private final Map<String, List<Set<String>>> spellings = new HashMap<>();

    /// The names inside the product, read when they are first needed.
    private static final class Packaged {
        private static final SpelledNames NAMES = of("romanisation.tsv", GlossaryFile.lines("romanisation.tsv"));
    }

    static SpelledNames packaged() {
        return Packaged.NAMES;
    }

    /// Reads lines of `CHARACTER tab SPELLING|SPELLING`, with the spellings of Hong Kong; lines that begin with `#` are
    /// remarks. Throws [BridgeException] that names the line that is not of the form.
    static SpelledNames of(String name, List<String> lines) {
        var names = new SpelledNames();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.isBlank() && !line.startsWith("#")) {
                var columns = line.split("\t", -1);
                if (columns.length != 2 || columns[0].length() != 1 || columns[1].isBlank()) {
                    throw new BridgeException(
                            "%s, line %d: a character must be CHARACTER tab SPELLING|SPELLING, got '%s'"
                                    .formatted(name, at + 1, line),
                            null);
                }
                names.add(Folding.fold(columns[0]), new LinkedHashSet<>(List.of(columns[1].split("\\|"))));
            }
        }
        return names;
    }

    private void add(String character, Set<String> hongKong) {
        char c = character.charAt(0);
        var systems = List.of(toneless(PinyinHelper.toHanyuPinyinStringArray(c)), hongKong,
                toneless(PinyinHelper.toWadeGilesPinyinStringArray(c)));
        spellings.put(character, systems);
        systems.forEach(system -> system.forEach(spelling -> characters
                .computeIfAbsent(spelling, unused -> new LinkedHashSet<>()).add(character)));
    }

    /// The library has nothing for some characters, and gaps for some of their readings.
    private static Set<String> toneless(@Nullable String @Nullable [] spellings) {
        var plain = new LinkedHashSet<String>();
        for (var spelling : spellings == null ? new String[0] : spellings) {
            if (spelling != null) {
                plain.add(spelling.replaceAll("[^a-z]", ""));
            }
        }
        return plain;
    }

    /// Returns the pairs of characters that `name` may have, such as `Chan Mo-po` or `Maobo`; none where it is not spelt as
    /// a Chinese name of two syllables or more.
    Set<String> characters(String name) {
        var syllables = new ArrayList<String>();
        for (var word : name.toLowerCase(Locale.ROOT).replace("'", "").split("[ -]+")) {
            if (!addSyllables(word, syllables)) {
                return Set.of();
            }
        }
        var pairs = new LinkedHashSet<String>();
        if (syllables.size() <= MOST_SYLLABLES) {
            for (int at = 0; at + 1 < syllables.size(); at++) {
                for (var first : characters.getOrDefault(syllables.get(at), Set.of())) {
                    characters.getOrDefault(syllables.get(at + 1), Set.of())
                            .forEach(second -> pairs.add(first + second));
                }
            }
        }
        return pairs;
    }

    /// Whether `name`, such as `Chan Mo-po` or `Mo-po Chan`, may be the spelling of characters that stand in `folded`, each
    /// of its syllables that of one.
    boolean isIn(String folded, String name) {
        var syllables = new ArrayList<String>();
        for (var word : name.toLowerCase(Locale.ROOT).replace("'", "").split("[ -]+")) {
            if (!addSyllables(word, syllables)) {
                return false;
            }
        }
        if (syllables.size() < 2 || syllables.size() > MOST_SYLLABLES) {
            return false;
        }
        var familyFirst = new ArrayList<>(syllables);
        Collections.rotate(familyFirst, 1);
        return IntStream.rangeClosed(0, folded.length() - syllables.size())
                .anyMatch(at -> areAt(at, folded, syllables) || areAt(at, folded, familyFirst));
    }

    private boolean areAt(int at, String folded, List<String> syllables) {
        return IntStream.range(0, syllables.size()).allMatch(each -> characters
                .getOrDefault(syllables.get(each), Set.of()).contains(folded.substring(at + each, at + each + 1)));
    }

    /// Adds the syllables of `word`, as few as there may be; false where it has none.
    private boolean addSyllables(String word, List<String> syllables) {
        if (word.isEmpty()) {
            return true;
        }
        for (int length = Math.min(LONGEST_SYLLABLE, word.length()); length > 0; length--) {
            if (characters.containsKey(word.substring(0, length))) {
                syllables.add(word.substring(0, length));
                if (addSyllables(word.substring(length), syllables)) {
                    return true;
                }
                syllables.removeLast();
            }
        }
        return false;
    }

    /// Returns how `name`, two to four Han characters, folded, is spelt in Latin letters: `chen maobo`, `chan mo po`; none
    /// where one of them is not usual in names.
    List<String> spellings(String name) {
        var spelt = new LinkedHashSet<String>();
        if (name.length() < 2 || name.length() > MOST_SYLLABLES) {
            return List.of();
        }
        for (int system = 0; system < 3; system++) {
            var ways = List.of("");
            for (int at = 0; at < name.length(); at++) {
                var systems = spellings.get(name.substring(at, at + 1));
                // In pinyin the given name is one word.
                var between = at == 0 || (system == 0 && at > 1) ? "" : " ";
                ways = systems == null ? List.of() : continued(ways, between, systems.get(system));
            }
            spelt.addAll(ways);
        }
        return List.copyOf(spelt);
    }

    private static List<String> continued(List<String> ways, String between, Set<String> syllables) {
        return ways.stream().flatMap(way -> syllables.stream().map(syllable -> way + between + syllable))
                .limit(MOST_SPELLINGS).toList();
    }
}
