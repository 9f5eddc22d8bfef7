package dev.quoth.retrieval.bridge;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.index.Probe;
import dev.quoth.retrieval.model.VectorSpaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts questions into the other language: their words by a glossary and by word translation probabilities, their vectors
/// by a linear map. Safe for use by several threads.
public final class Bridge {

    /// How surely a name of the glossary is meant, one after another: the usual one comes first.
    private static final double NEXT_NAME = 0.9;
    /// How surely a name that is spelt in this way is that name: many characters sound alike.
    private static final double SPELT = 0.3;
    private static final int MOST_PAIRS = 60;
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{L}*(?:[ -]\\p{Lu}\\p{L}*|-\\p{Ll}+){0,3}");
    private static final int MOST_RENDERINGS = 8;
    private static final double LEAST_PROBABILITY = 0.02;

    /// The file of a home that brings terms of its own: `ENGLISH tab CHINESE|CHINESE` on each line.
    public static final String GLOSSARY = "glossary.tsv";
    /// The file of a home that brings what was learnt from sentence pairs of its own.
    public static final String MODEL = "bilingual.bin";

    private static final String VARIANTS = "variants.tsv";

    private final Glossary glossary;
    private final Variants variants;
    private final TranslationTable toChinese;
    private final TranslationTable toEnglish;
    private final Optional<BilingualModel> model;
    /// Read when a question first needs them: they take longer than the rest of a start.
    private final Supplier<Optional<SpelledNames>> names;

    Bridge(Glossary glossary, Variants variants, TranslationTable toChinese, TranslationTable toEnglish,
            Optional<BilingualModel> model, Supplier<Optional<SpelledNames>> names) {
        this.names = names;
        this.glossary = glossary;
        this.variants = variants;
        this.toChinese = toChinese;
        this.toEnglish = toEnglish;
        this.model = model;
    }

    /// Returns the bridge of what is inside the product.
    public static Bridge packaged() {
        return of(List.of(), BilingualModel.packaged());
    }

    /// Returns the bridge of what is inside the product and of what stands in `home`: its [#GLOSSARY], whose names come
    /// first, and its [#MODEL], where they are there. Throws [BridgeException] where one is not of its form.
    public static Bridge of(Path home) {
        var glossary = home.resolve(GLOSSARY);
        var model = home.resolve(MODEL);
        var packaged = BilingualModel.packaged();
        return of(Files.exists(glossary) ? GlossaryFile.read(glossary) : List.of(),
                Files.exists(model) ? packaged.joinedBy(BilingualModel.read(model)) : packaged);
    }

    /// Returns the bridge of `model` and of what else is inside the product, and of an operator's `terms`, whose names come
    /// first.
    static Bridge of(List<Term> terms, BilingualModel model) {
        var names = new ArrayList<>(ProperNames.capitalised(terms));
        names.addAll(GlossaryFile.packagedNames());
        names.addAll(ProperNames.withoutMoney(model.names()));
        var all = new ArrayList<>(terms);
        all.addAll(GlossaryFile.packaged());
        all.addAll(model.names());
        var proper = ProperNames.of(names, all);
        return new Bridge(Glossary.of(all, proper), Variants.of(VARIANTS, GlossaryFile.lines(VARIANTS)),
                model.toChinese(),
                model.toEnglish(), Optional.of(model), () -> Optional.of(SpelledNames.packaged()));
    }

    /// Returns this bridge without word translation probabilities.
    public Bridge withoutTables() {
        return new Bridge(glossary, variants, TranslationTable.EMPTY, TranslationTable.EMPTY, model, names);
    }

    /// Returns this bridge without glossary.
    public Bridge withoutGlossary() {
        return new Bridge(Glossary.of(List.of(), ProperNames.NONE), variants, toChinese, toEnglish, model, names);
    }

    /// Returns this bridge without variants.
    public Bridge withoutVariants() {
        return new Bridge(glossary, Variants.of("nothing", List.of()), toChinese, toEnglish, model, names);
    }

    /// Returns this bridge without names that are known by their spelling.
    public Bridge withoutNames() {
        return new Bridge(glossary, variants, toChinese, toEnglish, model, Optional::empty);
    }

    /// Returns this bridge without the map between vectors.
    public Bridge withoutMap() {
        return new Bridge(glossary, variants, toChinese, toEnglish, Optional.empty(), names);
    }

    /// Returns where `vector`, of a question in `language` that was embedded in its space of `spaces`, lies in the space of
    /// the other language; empty where it can't be mapped, because all languages share a space or the map is for others.
    public Optional<Probe> mapped(float[] vector, Language language, VectorSpaces spaces) {
        if (spaces.isSingle()) {
            return Optional.empty();
        }
        return model.filter(trained -> trained.embedder().equals(spaces.embedder())).map(BilingualModel::map)
                .map(map -> {
                    var side = language.isChinese() ? map.english() : map.chinese();
                    var mapped = language.isChinese() ? map.toEnglish(vector) : map.toChinese(vector);
                    return Probe.mapped(mapped, side.centre(), side.mean(), side.deviation());
                });
    }

    /// Returns what the words of `text` are called in the other language: in Chinese where `language` is English, in English
    /// where it is Chinese.
    public Translation translate(String text, Language language) {
        return language == Language.EN ? fromEnglish(text) : fromChinese(QuestionWords.standard(text));
    }

    /// Returns what else the Chinese words of `text` are called in Chinese, in groups that mean the same.
    public List<Set<String>> variants(String text) {
        return variants.in(Folding.fold(text)).stream().map(Variants.Match::others).toList();
    }

    /// Whether `name`, in Latin letters, may be the spelling of a Chinese name that stands in `folded`.
    public boolean isSpeltIn(String folded, String name) {
        return names.get().map(spelled -> spelled.isIn(folded, name)).orElse(false);
    }

    private Translation fromEnglish(String text) {
        var words = Arrays.stream(text.split("[^\\p{L}\\p{N}&+.%$']+")).map(word -> word.replaceAll("[.]+$", ""))
                .filter(word -> !word.isEmpty()).toList();
        var concepts = new ArrayList<Translation.Concept>();
        var rendered = new ArrayList<Translation.Rendered>();
        var proper = new LinkedHashSet<String>();
        for (int at = 0; at < words.size();) {
            var match = glossary.longestEnglish(words.subList(at, words.size()));
            var own = String.join(" ", words.subList(at, at + match.length()));
            at += match.length();
            if (!Arrays.stream(own.split(" ")).allMatch(QuestionWords::isEnglish)) {
                concepts.add(new Translation.Concept(own, synonyms(own, match.names(), glossary::english)));
                var learnt = match.length() == 1 ? toChinese.of(stem(own)) : List.<Rendering>of();
                rendered.add(new Translation.Rendered(own, renderings(match.names(), learnt), match.length()));
                if (glossary.names().hasEnglish(own)) {
                    proper.add(own);
                }
            }
        }
        return new Translation(concepts, withNames(text, rendered), proper);
    }

    /// Adds the names of `text` that are spelt as Chinese names are and that the glossary does not know, in place of their
    /// words.
    private List<Translation.Rendered> withNames(String text, List<Translation.Rendered> rendered) {
        var all = new ArrayList<>(rendered);
        for (var name : NAME.matcher(text).results().map(MatchResult::group).toList()) {
            var words = List.of(name.split("[ -]"));
            var pairs = glossary.chinese(name).isEmpty() ? spelt(name) : Set.<String>of();
            boolean isKnown = words.size() == 1 && !toChinese.of(stem(name)).isEmpty();
            if (!pairs.isEmpty() && !isKnown) {
                all.removeIf(part -> words.contains(part.own()));
                all.add(new Translation.Rendered(name, pairs.stream().limit(MOST_PAIRS)
                        .map(pair -> new Rendering(pair, SPELT)).toList(), words.size()));
            }
        }
        return all;
    }

    private Set<String> spelt(String name) {
        return names.get().map(spelled -> spelled.characters(name)).orElse(Set.of());
    }

    private List<String> spellings(String run) {
        return names.get().map(spelled -> spelled.spellings(run)).orElse(List.of());
    }

    private static String stem(String word) {
        var terms = PassageIndex.termsOf(word);
        return terms.isEmpty() ? word : terms.getFirst();
    }

    private Translation fromChinese(String folded) {
        var reading = new ChineseReading();
        for (int at = 0; at < folded.length();) {
            var match = glossary.longestChinese(folded, at);
            if (match.names().isEmpty()) {
                reading.between.append(folded.charAt(at++));
            } else {
                reading.endStretch();
                reading.add(folded.substring(at, at + match.length()), match.names());
                at += match.length();
            }
        }
        reading.endStretch();
        var proper = reading.concepts.stream().map(Translation.Concept::own).filter(glossary.names()::hasChinese)
                .collect(Collectors.toSet());
        return new Translation(reading.concepts, reading.rendered, proper);
    }

    /// What was read of a Chinese question so far.
    private final class ChineseReading {
        private final List<Translation.Concept> concepts = new ArrayList<>();
        private final List<Translation.Rendered> rendered = new ArrayList<>();
        private final StringBuilder between = new StringBuilder();
        private final ChineseWords words = new ChineseWords();

        void add(String own, Set<String> names) {
            concepts.add(new Translation.Concept(own, synonyms(own, names, glossary::chinese)));
            if (!QuestionWords.withoutChinese(own).isBlank()) {
                rendered.add(new Translation.Rendered(own, renderings(names, learnt(own)), size(own)));
            }
        }

        /// Takes what stands between known terms: as it is for documents in Chinese, word for word for others.
        void endStretch() {
            var text = between.toString().strip();
            between.setLength(0);
            if (text.isEmpty()) {
                return;
            }
            concepts.add(new Translation.Concept(text, Set.of()));
            var single = new StringBuilder();
            for (var word : words.of(text)) {
                // What the dictionary does not know falls into single characters, and names do.
                single.append(word.length() == 1 ? word : " ");
                if (!QuestionWords.withoutChinese(word).isBlank()) {
                    rendered.add(new Translation.Rendered(word, renderings(Set.of(), learnt(word)), size(word)));
                }
            }
            for (var run : single.toString().split(" ")) {
                var spelt = run.length() < 2 ? List.<String>of() : spellings(run);
                if (!spelt.isEmpty()) {
                    rendered.add(new Translation.Rendered(run,
                            spelt.stream().map(spelling -> new Rendering(spelling, SPELT)).toList(), size(run)));
                }
            }
        }

        private List<Rendering> learnt(String word) {
            var terms = ChineseWords.terms(word);
            var sums = new LinkedHashMap<String, Double>();
            terms.forEach(term -> toEnglish.of(term)
                    .forEach(each -> sums.merge(each.text(), each.probability() / terms.size(), Double::sum)));
            return sums.entrySet().stream().map(sum -> new Rendering(sum.getKey(), Math.min(1, sum.getValue())))
                    .sorted((one, other) -> Double.compare(other.probability(), one.probability())).toList();
        }

        /// Two characters say about as much as a word of English.
        private double size(String own) {
            return Math.max(1, own.length() / 2.0);
        }
    }

    private static List<Rendering> renderings(Set<String> names, List<Rendering> learnt) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        double probability = 1;
        for (var name : names) {
            probabilities.put(name, probability);
            probability *= NEXT_NAME;
        }
        learnt.stream().filter(each -> each.probability() >= LEAST_PROBABILITY).limit(MOST_RENDERINGS)
                .forEach(each -> probabilities.merge(each.text(), each.probability(), Math::max));
        return probabilities.entrySet().stream().map(each -> new Rendering(each.getKey(), each.getValue())).toList();
    }

    private static Set<String> synonyms(String own, Set<String> names,
            Function<String, Set<String>> back) {
        var synonyms = new LinkedHashSet<String>();
        names.forEach(name -> synonyms.addAll(back.apply(name)));
        synonyms.remove(own);
        return synonyms;
    }
}
