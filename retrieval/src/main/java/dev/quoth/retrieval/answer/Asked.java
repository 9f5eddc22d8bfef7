package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Han;
import dev.quoth.retrieval.bridge.QuestionWords;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.search.Interpretation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a question asks for and in which words, worked out once for all sentences that are looked at.
///
/// @param text       the question
/// @param terms      its terms, question words included
/// @param telling    its terms without those of question words
/// @param characters its Han characters without those of question words; none for a question in English
/// @param before     the two Han characters that stand before the question word; empty where there are none
/// @param behind     the two Han characters that follow the question word; empty where there are none
/// @param head       the Han character that ends the name of the kind asked for, as 桥 in «哪一座桥»; empty where none is named
record Asked(FoldedText text, Values values, Coverage coverage, Set<String> terms, Set<String> telling,
        Set<String> characters, String before, String behind, String head) {

    private static final Pattern QUESTION_WORD = Pattern.compile("为什么|什么|多少|百分之几|几|谁|哪|何|怎");
    private static final String MEASURE_WORD = "(?:个|家|间|位|名|年|种|项|所|座|次|款|条|部|本|支|只|场|类|艘|颗|届|篇|张|件|套|首|块|片|处|段|样)?";
    private static final String NO_PART_OF_A_KIND = "是在的有会被于为可上中由用";
    private static final String KIND = "((?:(?![" + NO_PART_OF_A_KIND + "])\\p{IsHan}){1,4})";
    /// «哪一座桥», «什么植物», «桥名是什么».
    private static final List<Pattern> KINDS = List.of(Pattern.compile("哪[一几些两三]?" + MEASURE_WORD + "的?" + KIND),
            Pattern.compile("什么(?!时候|时间)" + KIND),
            Pattern.compile(KIND + "(?:是|为|叫|叫做|称为)(?:什么|何|谁|哪|多少|几)"));

    static Asked of(Interpretation interpretation, TermStatistics statistics) {
        var question = interpretation.question();
        var standard = QuestionWords.standard(question.text());
        var content = QuestionWords.withoutChinese(question.text());
        var text = FoldedText.of(question.text());
        var telling = Set.copyOf(statistics.terms(text.isChinese() ? content : QuestionWords.withoutEnglish(standard)));
        return new Asked(text, Values.askedBy(question.text()),
                new Coverage(interpretation, statistics), Set.copyOf(statistics.terms(question.text())), telling,
                text.isChinese() ? characters(content) : Set.of(), before(standard, content),
                behind(standard, content), head(standard));
    }

    /// Whether the question itself says `folded`.
    boolean names(String folded) {
        return text.folded().contains(folded);
    }

    AnswerType type() {
        return values.type();
    }

    /// Returns the Han characters of `folded`, and each of its other words.
    static Set<String> characters(String folded) {
        var characters = new HashSet<String>();
        int word = -1;
        for (int at = 0; at <= folded.length(); at++) {
            boolean ends = at == folded.length();
            boolean han = !ends && Han.isHan(folded.charAt(at));
            boolean inWord = !ends && !han && Character.isLetterOrDigit(folded.charAt(at));
            if (!inWord && word >= 0) {
                characters.add(folded.substring(word, at));
                word = -1;
            } else if (inWord && word < 0) {
                word = at;
            }
            if (han) {
                characters.add(folded.substring(at, at + 1));
            }
        }
        return characters;
    }

    private static String before(String standard, String content) {
        var word = QUESTION_WORD.matcher(standard);
        if (!word.find()) {
            return "";
        }
        var start = content.substring(0, Math.min(word.start(), content.length())).strip();
        int end = start.length();
        return end >= 2 && Han.isHan(start.charAt(end - 2)) && Han.isHan(start.charAt(end - 1))
                ? start.substring(end - 2)
                : "";
    }

    private static String behind(String standard, String content) {
        var word = QUESTION_WORD.matcher(standard);
        if (!word.find() || word.end() > content.length()) {
            return "";
        }
        var rest = content.substring(word.end()).strip();
        return rest.length() >= 2 && Han.isHan(rest.charAt(0)) && Han.isHan(rest.charAt(1)) ? rest.substring(0, 2) : "";
    }

    private static String head(String standard) {
        for (var kind : KINDS) {
            var match = kind.matcher(standard);
            if (match.find()) {
                return match.group(1).substring(match.group(1).length() - 1);
            }
        }
        return "";
    }
}
