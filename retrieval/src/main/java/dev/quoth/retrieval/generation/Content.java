package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.answer.Names;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.ChineseWords;
import dev.quoth.retrieval.bridge.QuestionWords;
import dev.quoth.retrieval.bridge.Rendering;
import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.index.PassageIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of a text that carry meaning, and its names, under all that they are called in the three languages: tells how
/// much of it stands in another text.
final class Content {

    private static final double SURE = 0.1;
    private static final double NAMED = 0.25;
    /// A word that shares characters with the other text, as 預留 does with 預先保留.
    private static final int LONGEST_NAME = 3;
    private static final double ALIKE = 0.5;
    private static final Pattern CAPITALISED = Pattern
            .compile("\\b\\p{Lu}[\\p{L}\\p{N}&'’.-]*(?: (?:(?:of|the|and|for|de|&) )?\\p{Lu}[\\p{L}\\p{N}&'’.-]*)*");
    private static final Pattern LATIN = Pattern
            .compile("[\\p{IsLatin}][\\p{IsLatin}\\p{N}&.'’-]*[\\p{IsLatin}\\p{N}]");
    private static final Pattern TITLE = Pattern.compile("[《〈「『“]([^《》〈〉「」『』“”]{2,40})[》〉」』”]");
    private static final Pattern DATED = Pattern
            .compile("(?i)(?:january|february|march|april|may|june|july|august|september"
                    + "|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4]|h[12]|hk|us|nt|rmb|hkd|usd|"
                    + "twd|cny|km|kg|gw|mw|million|billion|trillion)\\.?");
    /// Characters that stand alone in many sentences; a run of others that no dictionary knows is a name.
    private static final String COMMON = "和与及或跟对由为于从向到将之其此该各每这那某本一两二三四五六七八九十百千万亿个家所间位名年月日天次届号以给让使比按据"
            + "的了是在有被把会能要可已也都就而并且但又再更最很太亦仍曾正刚才没不未无非只仅约近超逾达至共全同内外中上下前后里时分秒元角米吨"
            + "人者等起来去出入过着地得说称指示向因故若如则虽凡即便新旧大小多少高低长短好自经用作做成设建开办获受收付由须应当";
    private static final Pattern NUMERALS = Pattern.compile("[\\d.,%]+");

    private final Bridge bridge;
    private final boolean isChinese;
    private final List<Word> words;
    private final List<Word> names;
    /// Those of the names that are names only because no dictionary knows them.
    private final Set<String> guessed;

    /// A word, what else it is called in its own language, and what in the other one.
    ///
    /// @param whole the name that it is a part of; itself where it is none
    private record Word(String own, String whole, Set<String> synonyms, List<Rendering> renderings, double weight) {}

    private Content(Bridge bridge, boolean isChinese, List<Word> words, List<Word> names, Set<String> guessed) {
        this.bridge = bridge;
        this.isChinese = isChinese;
        this.words = List.copyOf(words);
        this.names = List.copyOf(names);
        this.guessed = Set.copyOf(guessed);
    }

    static Content of(String text, Bridge bridge) {
        var language = Language.of(text);
        // An English name is looked for by its spelling as a whole: pairs of its syllables are found in others' names too.
        var known = language.isChinese() ? bridge : bridge.withoutNames();
        var translation = known.translate(text, language);
        var words = translation.rendered().stream().filter(part -> !NUMERALS.matcher(part.own()).matches())
                .filter(part -> !isNumeral(part.own()))
                .map(part -> word(part, translation, bridge)).distinct().toList();
        var names = language.isChinese()
                ? chineseNames(text, translation, bridge)
                : englishNames(text, translation, known);
        var guessed = language.isChinese() ? guesses(text, translation) : Set.<String>of();
        return new Content(bridge, language.isChinese(), words, names, guessed);
    }

    private static boolean isNumeral(String own) {
        return own.matches("[零〇一二两三四五六七八九十百千万亿兆年月日元个成]+")
                || !SpeltNumbers.asDigits(Folding.fold(own)).equals(Folding.fold(own));
    }

    private static Word word(Translation.Rendered part, Translation translation, Bridge bridge) {
        var synonyms = new LinkedHashSet<String>();
        translation.concepts().stream().filter(concept -> concept.own().equals(part.own()))
                .forEach(concept -> synonyms.addAll(concept.synonyms()));
        if (Han.in(part.own())) {
            bridge.variants(part.own()).forEach(synonyms::addAll);
        }
        return new Word(part.own(), part.own(), synonyms, part.renderings(), part.size());
    }

    private static List<Word> englishNames(String text, Translation translation, Bridge bridge) {
        var names = new ArrayList<Word>();
        for (var match : CAPITALISED.matcher(text).results().toList()) {
            boolean isFirst = match.start() == 0 || text.substring(0, match.start()).stripTrailing().endsWith(".");
            var words = Stream.of(match.group().split("[ ]")).map(word -> word.replaceAll("['’]s$|['’.]+$", ""))
                    .toList();
            for (int at = 0; at < words.size(); at++) {
                var own = words.get(at);
                boolean isOrdinary = isFirst && at == 0 && isOrdinary(own, translation);
                if (!own.isEmpty() && !QuestionWords.isEnglish(own) && !isOrdinary
                        && !DATED.matcher(own).matches() && !isNumeral(own.toLowerCase(Locale.ROOT))) {
                    names.add(nameOf(own, match.group(), translation, bridge));
                }
            }
        }
        return names;
    }

    /// What begins a sentence has a capital, and is a word for a thing where it is known as one.
    private static boolean isOrdinary(String own, Translation translation) {
        return translation.rendered().stream()
                .anyMatch(part -> part.own().equalsIgnoreCase(own) && !part.renderings().isEmpty())
                && !translation.names().contains(own);
    }

    /// The name that `own` is a word of, under what the whole of it is called.
    private static Word nameOf(String own, String whole, Translation translation, Bridge bridge) {
        var synonyms = new LinkedHashSet<String>();
        var renderings = new ArrayList<Rendering>();
        for (var part : translation.rendered()) {
            if (List.of(part.own().split(" ")).contains(own) || part.own().equals(own)) {
                renderings.addAll(part.renderings());
            }
        }
        for (var concept : translation.concepts()) {
            if (List.of(concept.own().split(" ")).contains(own)) {
                synonyms.addAll(concept.synonyms());
            }
        }
        var known = bridge.translate(whole, Language.EN);
        known.rendered().stream().filter(part -> List.of(part.own().split("[ -]")).contains(own))
                .forEach(part -> renderings.addAll(part.renderings()));
        // What is only now and then found beside a name in the other language is no name of it.
        return new Word(own, whole, synonyms, renderings.stream().distinct()
                .filter(rendering -> rendering.probability() >= NAMED).toList(), 1);
    }

    private static List<Word> chineseNames(String text, Translation translation, Bridge bridge) {
        var folded = Folding.fold(text);
        var names = new LinkedHashSet<String>();
        TITLE.matcher(folded).results().forEach(match -> names.add(match.group(1)));
        LATIN.matcher(text).results().map(match -> match.group()).filter(word -> !DATED.matcher(word).matches())
                .forEach(names::add);
        var cut = new ChineseWords().of(folded);
        translation.names().stream().filter(name -> isWhole(name, cut)).forEach(names::add);
        names.addAll(guesses(text, translation));
        return names.stream().map(name -> named(name, translation, bridge)).toList();
    }

    private static Word named(String name, Translation translation, Bridge bridge) {
        var language = Han.in(name) ? Language.ZH_HANT : Language.EN;
        var alone = bridge.translate(name, language);
        var whole = Stream.concat(translation.rendered().stream(), alone.rendered().stream())
                .filter(part -> Folding.fold(part.own()).equals(Folding.fold(name)))
                .flatMap(part -> part.renderings().stream()).distinct().toList();
        var synonyms = new LinkedHashSet<String>();
        Stream.concat(translation.concepts().stream(), alone.concepts().stream())
                .filter(concept -> Folding.fold(concept.own()).equals(Folding.fold(name)))
                .forEach(concept -> synonyms.addAll(concept.synonyms()));
        bridge.variants(name).forEach(synonyms::addAll);
        return new Word(name, name, synonyms, whole, 1);
    }

    /// Returns what is no word for anything, as far as is known.
    private static Set<String> guesses(String text, Translation translation) {
        var cut = new ChineseWords().of(Folding.fold(text));
        var guesses = unknownRuns(cut);
        translation.rendered().stream().filter(part -> part.renderings().isEmpty()).map(Translation.Rendered::own)
                .filter(own -> own.length() == 2 && Han.in(own) && cut.contains(own)).forEach(guesses::add);
        Names.in(text).forEach(name -> guesses.add(Folding.fold(name.of(text))));
        return guesses;
    }

    /// Runs of characters that are no words together and no usual ones each, as names of persons fall into.
    private static Set<String> unknownRuns(List<String> cut) {
        var runs = new LinkedHashSet<String>();
        var run = new StringBuilder();
        for (var word : cut) {
            boolean isPart = word.length() == 1 && Han.in(word) && !COMMON.contains(word);
            if (isPart) {
                run.append(word);
            } else {
                addRun(runs, run);
            }
        }
        addRun(runs, run);
        return runs;
    }

    private static void addRun(Set<String> runs, StringBuilder run) {
        if (run.length() >= 2) {
            runs.add(run.toString());
        }
        run.setLength(0);
    }

    private static boolean isWhole(String name, List<String> words) {
        for (int first = 0; first < words.size(); first++) {
            int length = 0;
            for (int at = first; at < words.size() && name.startsWith(words.get(at), length); at++) {
                length += words.get(at).length();
                if (length == name.length()) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isChinese() {
        return isChinese;
    }

    /// Whether it has words enough to be a statement.
    boolean isTelling() {
        return words.size() > 1;
    }

    /// Whether there is no word in it at all.
    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Returns the names that don't stand in `other` under any of theirs, as they are written.
    List<String> namesMissingIn(Place other) {
        return names.stream()
                .filter(name -> isChinese == other.isChinese || !guessed.contains(name.own())
                        || Names.beginsAsName(name.own()))
                .filter(name -> credit(name, other) < 1 && !isSpelt(name, other)).map(Word::own).distinct()
                .toList();
    }

    private boolean isSpelt(Word name, Place other) {
        return !isChinese && other.isChinese
                && runsWith(name).stream().anyMatch(run -> bridge.isSpeltIn(other.folded, run));
    }

    /// «Financial Secretary Chan Mo-po» is a post and a name.
    private static List<String> runsWith(Word name) {
        var parts = List.of(name.whole().split(" "));
        var runs = new ArrayList<String>();
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 1; to <= Math.min(parts.size(), from + LONGEST_NAME); to++) {
                if (parts.subList(from, to).contains(name.own())) {
                    runs.add(String.join(" ", parts.subList(from, to)));
                }
            }
        }
        return runs;
    }

    /// Returns the share of what the text says, 0 to 1, that stands in `other`; 1 for a text without words.
    double shareIn(Place other) {
        double all = words.stream().mapToDouble(Word::weight).sum();
        double there = words.stream().mapToDouble(word -> word.weight() * credit(word, other)).sum();
        return all == 0 ? 1 : there / all;
    }

    /// Returns the words that don't stand in `other`.
    List<String> wordsMissingIn(Place other) {
        return words.stream().filter(word -> credit(word, other) == 0).map(Word::own).toList();
    }

    private double credit(Word word, Place other) {
        if (other.has(word.own()) || word.synonyms().stream().anyMatch(other::has)) {
            return 1;
        }
        if (isChinese != other.isChinese || Han.in(word.own()) != other.isChinese) {
            return word.renderings().stream().anyMatch(rendering -> other.has(rendering.text())) ? 1 : 0;
        }
        if (isChinese) {
            var folded = Folding.fold(word.own());
            long shared = folded.chars().filter(c -> other.folded.indexOf(c) >= 0).count();
            return folded.length() < 2 ? 0 : ALIKE * shared / folded.length();
        }
        return word.renderings().stream().filter(rendering -> rendering.probability() >= SURE)
                .anyMatch(rendering -> other.meanings().contains(rendering.text())) ? ALIKE : 0;
    }

    /// A text that others are looked for in.
    static final class Place {
        private final String folded;
        private final boolean isChinese;
        private final Set<String> terms;
        private final Bridge bridge;
        private @Nullable Set<String> meanings;

        Place(String text, Bridge bridge) {
            this.folded = Folding.fold(text).replaceAll("(?<=[\\p{IsHan}])\\s+(?=[\\p{IsHan}])", "");
            this.isChinese = Language.of(text).isChinese();
            this.terms = new HashSet<>(PassageIndex.termsOf(folded));
            this.bridge = bridge;
        }

        boolean isChinese() {
            return isChinese;
        }

        /// Whether it holds `text`: Han characters as they stand side by side, all other words in some form.
        boolean has(String text) {
            if (Han.in(text)) {
                return folded.contains(Folding.fold(text));
            }
            var own = PassageIndex.termsOf(text);
            return !own.isEmpty() && terms.containsAll(own);
        }

        /// What its English words are called in Chinese.
        private Set<String> meanings() {
            if (meanings == null) {
                meanings = bridge.translate(folded, Language.EN).rendered().stream()
                        .flatMap(part -> part.renderings().stream())
                        .filter(rendering -> rendering.probability() >= SURE).map(Rendering::text)
                        .collect(Collectors.toSet());
            }
            return meanings;
        }
    }
}
