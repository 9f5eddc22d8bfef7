package dev.quoth.retrieval.bridge;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// English terms and what they are called in Chinese, used in both directions. Safe for use by several threads.
///
/// One term a line: English, a tab, Chinese names separated by `|`; lines that begin with `#` are remarks.
public final class Glossary {

    private final Map<List<String>, Set<String>> chinese = new HashMap<>();
    private final Map<String, Set<String>> english = new HashMap<>();
    private final Function<String, List<String>> stems;
    private int longestEnglish = 1;
    private int longestChinese = 1;

    /// @param stems the stems of an English text's words, in order, as the index cuts them
    private Glossary(Function<String, List<String>> stems) {
        this.stems = stems;
    }

    /// Reads the glossary inside the product.
    public static Glossary packaged(Function<String, List<String>> stems) {
        var resource = Glossary.class.getResourceAsStream("glossary.tsv");
        if (resource == null) {
            throw new IllegalStateException("the packaged glossary is not on the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return of(reader.lines(), stems);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the packaged glossary", e);
        }
    }

    /// Reads a glossary's lines; throws IllegalArgumentException that names the line that is not of the form.
    static Glossary of(Stream<String> lines, Function<String, List<String>> stems) {
        var glossary = new Glossary(stems);
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(glossary::add);
        return glossary;
    }

    private void add(String line) {
        var columns = line.split("\t", -1);
        var key = stems.apply(columns[0]);
        var names = columns.length == 2 ? List.of(columns[1].split("\\|", -1)) : List.<String>of();
        if (key.isEmpty() || names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("glossary line must be ENGLISH tab CHINESE|CHINESE, got '" + line + "'");
        }
        longestEnglish = Math.max(longestEnglish, key.size());
        for (var name : names) {
            var folded = Folding.fold(name.strip());
            chinese.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(folded);
            english.computeIfAbsent(folded, unused -> new LinkedHashSet<>()).add(columns[0].strip());
            longestChinese = Math.max(longestChinese, folded.length());
        }
    }

    /// Returns how many English terms it knows, those of one stem counted once.
    int terms() {
        return chinese.size();
    }

    /// Returns what the words of `text` are called in the other language: in Chinese where `language` is English, in English
    /// where it is Chinese.
    public Translation translate(String text, Language language) {
        return language == Language.EN ? fromEnglish(text) : fromChinese(Folding.fold(text));
    }

    private Translation fromEnglish(String text) {
        var words = Arrays.stream(text.split("[^\\p{L}\\p{N}&+.%$']+")).map(word -> word.replaceAll("[.]+$", ""))
                .filter(word -> !word.isEmpty()).toList();
        var concepts = new ArrayList<Translation.Concept>();
        var gloss = new ArrayList<String>();
        for (int at = 0; at < words.size();) {
            int taken = 1;
            Set<String> names = Set.of();
            for (int length = Math.min(longestEnglish, words.size() - at); length > 0 && names.isEmpty(); length--) {
                var phrase = String.join(" ", words.subList(at, at + length));
                names = chinese.getOrDefault(stems.apply(phrase), Set.of());
                taken = length;
            }
            var own = String.join(" ", words.subList(at, at + taken));
            concepts.add(concept(own, names, name -> english.getOrDefault(name, Set.of())));
            if (!names.isEmpty()) {
                gloss.add(names.iterator().next());
            } else if (isName(own)) {
                gloss.add(own);
            }
            at += taken;
        }
        return new Translation(concepts, String.join("", gloss));
    }

    private Translation fromChinese(String folded) {
        var concepts = new ArrayList<Translation.Concept>();
        var gloss = new ArrayList<String>();
        var between = new StringBuilder();
        for (int at = 0; at < folded.length();) {
            var name = longestChinese(folded, at);
            if (name.isEmpty()) {
                between.append(folded.charAt(at++));
                continue;
            }
            addBetween(between, concepts, gloss);
            var names = english.getOrDefault(name, Set.of());
            concepts.add(concept(name, names, english -> chinese.getOrDefault(stems.apply(english), Set.of())));
            gloss.add(names.iterator().next());
            at += name.length();
        }
        addBetween(between, concepts, gloss);
        return new Translation(concepts, String.join(" ", gloss));
    }

    private String longestChinese(String folded, int at) {
        for (int length = Math.min(longestChinese, folded.length() - at); length > 1; length--) {
            var name = folded.substring(at, at + length);
            if (english.containsKey(name)) {
                return name;
            }
        }
        return "";
    }

    /// What stands between known words is searched for as it is; Latin words and numbers among it are their own gloss.
    private static void addBetween(StringBuilder between, List<Translation.Concept> concepts, List<String> gloss) {
        var text = between.toString().strip();
        between.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        concepts.add(new Translation.Concept(text, Set.of(), Set.of()));
        Arrays.stream(text.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).forEach(gloss::add);
    }

    private static Translation.Concept concept(String own, Set<String> translations,
            Function<String, Set<String>> back) {
        var synonyms = new LinkedHashSet<String>();
        translations.forEach(translation -> synonyms.addAll(back.apply(translation)));
        synonyms.remove(own);
        return new Translation.Concept(own, translations, synonyms);
    }

    /// Acronyms and words with digits are written alike in both languages.
    private static boolean isName(String word) {
        return word.chars().filter(Character::isUpperCase).count() > 1 || word.chars().anyMatch(Character::isDigit);
    }
}
