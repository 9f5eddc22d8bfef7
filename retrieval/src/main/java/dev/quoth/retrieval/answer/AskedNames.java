package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.bridge.ChineseWords;
import dev.quoth.retrieval.bridge.QuestionWords;
import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.search.Interpretation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what a question calls by its name: names that are known, what is quoted or marked as a title, Chinese words that
/// end as names of places and bodies do, Latin words in Chinese, capitals in English.
final class AskedNames {

    private static final Pattern QUOTED = Pattern
            .compile("[《〈「『“\"]([^《》〈〉「」『』“”\"]{2,40})[》〉」』”\"]");
    /// What a question in Chinese leaves in Latin letters is a name.
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9&.'-]*[a-z0-9]");
    private static final Pattern CAPITALISED = Pattern
            .compile("\\b\\p{Lu}[\\p{L}\\p{N}'’-]*(?: \\p{Lu}[\\p{L}\\p{N}'’-]*)*");
    /// How names of places and bodies end, folded.
    private static final String ENDING = "市|省|县|州|镇|乡|村|岛|河|江|湖|山|桥|路|街|站|港|湾|寺|庙|宫|塔"
            + "|大学|学院|中学|小学|公司|集团|银行|医院|研究院|研究所|博物馆|委员会|基金会|协会|学会|工会|法院|议会"
            + "|局|署|厅|部|院|会|党|社|报|队|军|奖|号";
    private static final Pattern ENDS_AS_NAME = Pattern.compile("\\p{IsHan}{2,}(?:" + ENDING + ")");
    private static final Pattern IS_ENDING = Pattern.compile(ENDING);

    /// Words of one character that stand before names.
    private static final String NO_PART = "和与及对由为于从向到将之其此该各每这那某本一两三个家所间位年月日天次届号以给让使比按据";
    private static final int MOST_CHARACTERS = 4;

    private AskedNames() {}

    /// Returns the names in the question of `interpretation`, once each, as the question has them or folded; a name within
    /// another is left out.
    static List<String> in(Interpretation interpretation) {
        var question = interpretation.question();
        var words = interpretation.words();
        var names = new LinkedHashSet<String>();
        var folded = Folding.fold(question.text());
        QUOTED.matcher(folded).results().forEach(match -> names.add(match.group(1)));
        if (question.language().isChinese()) {
            LATIN.matcher(folded).results().forEach(match -> names.add(match.group()));
            var cut = new ChineseWords().of(folded);
            words.names().stream().filter(name -> name.length() > 1 && ChineseWords.isWhole(name, cut))
                    .forEach(names::add);
            names.addAll(endingAsNames(question.text(), words));
        } else {
            names.addAll(capitalised(question.text(), words.names()));
        }
        var all = Set.copyOf(names);
        return names.stream().filter(name -> all.stream().noneMatch(other -> isWithin(name, other))).toList();
    }

    /// Whether `folded` is what many names end in, and no more.
    static boolean isEnding(String folded) {
        return IS_ENDING.matcher(folded).matches();
    }

    private static boolean isWithin(String name, String other) {
        return other.length() > name.length() && Folding.fold(other).contains(Folding.fold(name));
    }

    /// A function word at the beginning is no part of a name, and neither is the one word that begins the question, unless
    /// it is known as a name. Who writes all in small letters is understood by the names that are known.
    private static List<String> capitalised(String text, Set<String> known) {
        if (text.chars().noneMatch(Character::isUpperCase)) {
            return List.copyOf(known);
        }
        var names = new ArrayList<String>();
        for (var match : CAPITALISED.matcher(text).results().toList()) {
            var words = match.group().split(" ", 2);
            boolean isCapitalAlone = match.start() == 0 && words.length == 1 && isWord(words[0])
                    && !known.contains(words[0]);
            if (!QuestionWords.isEnglish(words[0])) {
                Stream.of(match.group()).filter(name -> !isCapitalAlone).forEach(names::add);
            } else if (words.length == 2) {
                names.add(words[1]);
            }
        }
        return names;
    }

    /// Whether it has but one capital.
    private static boolean isWord(String word) {
        return word.chars().skip(1).noneMatch(Character::isUpperCase);
    }

    /// «嘉禾大學» is one word or two; «上市公司» is no name, since what stands before its ending is a word for things.
    private static List<String> endingAsNames(String text, Translation translation) {
        var names = new ArrayList<String>();
        var things = things(translation);
        for (var stretch : QuestionWords.withoutChinese(text).split("[^\\p{IsHan}]+")) {
            var words = new ChineseWords().of(stretch);
            for (int at = 0; at < words.size(); at++) {
                var word = words.get(at);
                if (ENDS_AS_NAME.matcher(word).matches() && !things.contains(word)) {
                    names.add(word);
                } else if (IS_ENDING.matcher(word).matches()) {
                    var before = before(words.subList(0, at));
                    Stream.of(before + word).filter(name -> before.length() > 1)
                            .filter(name -> !things.contains(before) && !things.contains(name)).forEach(names::add);
                }
            }
        }
        return names;
    }

    /// Returns the last of `words`, or the last characters that are a word each, which a dictionary leaves of a name.
    private static String before(List<String> words) {
        if (words.isEmpty() || words.getLast().length() > 1) {
            return words.isEmpty() ? "" : words.getLast();
        }
        var before = new StringBuilder();
        for (int at = words.size() - 1; at >= 0 && before.length() < MOST_CHARACTERS; at--) {
            if (words.get(at).length() > 1 || NO_PART.contains(words.get(at))) {
                break;
            }
            before.insert(0, words.get(at));
        }
        return before.toString();
    }

    /// The known words of a question that are no names.
    private static Set<String> things(Translation translation) {
        var things = new LinkedHashSet<String>();
        translation.rendered().stream()
                .filter(part -> !part.renderings().isEmpty() && part.renderings().getFirst().probability() == 1)
                .forEach(part -> things.add(part.own()));
        things.removeAll(translation.names());
        return things;
    }
}
