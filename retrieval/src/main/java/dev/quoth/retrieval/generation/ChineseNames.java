package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.answer.Names;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.ChineseWords;
import dev.quoth.retrieval.bridge.Translation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the names in a Chinese text: titles, words in Latin letters, names that are known, and what no dictionary knows.
///
/// @param translation the text's own
record ChineseNames(Translation translation, Bridge bridge) {

    private static final Pattern LATIN = Pattern
            .compile("[\\p{IsLatin}][\\p{IsLatin}\\p{N}&.'’-]*[\\p{IsLatin}\\p{N}]");
    private static final Pattern TITLE = Pattern.compile("[《〈「『“]([^《》〈〉「」『』“”]{2,40})[》〉」』”]");
    /// Characters that stand alone in many sentences; a run of others that no dictionary knows is a name.
    private static final String COMMON = "和与及或跟对由为于从向到将之其此该各每这那某本一两二三四五六七八九十百千万亿个家所间位名年月日天次届号以给让使比按据"
            + "的了是在有被把会能要可已也都就而并且但又再更最很太亦仍曾正刚才没不未无非只仅约近超逾达至共全同内外中上下前后里时分秒元角米吨"
            + "人者等起来去出入过着地得说称指示向因故若如则虽凡即便新旧大小多少高低长短好自经用作做成设建开办获受收付由须应当";

    /// Returns the names in `text`, those that are only guessed last.
    List<Word> in(String text) {
        var folded = Folding.fold(text);
        var names = new LinkedHashSet<String>();
        TITLE.matcher(folded).results().forEach(match -> names.add(match.group(1)));
        LATIN.matcher(text).results().map(match -> match.group()).filter(word -> !FigureWords.isMonthOrUnit(word))
                .forEach(names::add);
        var cut = new ChineseWords().of(folded);
        translation.names().stream().filter(name -> ChineseWords.isWhole(name, cut)).forEach(names::add);
        names.addAll(guesses(text));
        return names.stream().map(this::named).toList();
    }

    private Word named(String name) {
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
    Set<String> guesses(String text) {
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
}
