package dev.quoth.retrieval.bridge;

import dev.quoth.corpus.Folding;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words by which a question asks, which no answer need repeat.
public final class QuestionWords {

    private static final Pattern CHINESE = Pattern.compile(
            "请问|为什么|什么时候|什么时间|什么地方|什么|甚么"
                    + "|多少(?:钱|个|家|间|种|项|名|位|条|次|年|人)?|百分之几|何时|何地|何处|何人|为何|如何"
                    + "|怎样|怎么|怎"
                    + "|哪(?:一|几|些|里|儿|两|三|四)?(?:个|家|间|位|名|年|天|日|月|种|项|所|座|次|款)?"
                    + "|几(?:个|家|间|种|项|名|位|条|次|年|月|日|号|成|所|座|款|大)|谁|吗|呢|吧|的|了|是否"
                    + "|是|在|有|把|被|会|能|要|才能|可以|请|我|你|您");

    private static final Set<String> ENGLISH = Set.of(
            "a", "about", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "being",
            "between", "by", "can", "could", "did", "do", "does", "doing", "for", "from", "had", "has", "have",
            "having", "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "itself", "long",
            "many", "may", "me", "might", "more", "most", "much", "must", "my", "no", "not", "of", "on", "or",
            "our", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them", "there",
            "these", "they", "this", "those", "to", "together", "was", "we", "were", "what", "when", "where",
            "which", "while", "who", "whom", "whose", "why", "will", "with", "would", "you", "your", "please",
            "tell", "ad", "called");

    private QuestionWords() {}

    /// Returns `text` folded, with the question words of Hong Kong and of Cantonese as those that all understand.
    public static String standard(String text) {
        return Folding.fold(text).replace("甚么", "什么").replace("几多", "多少").replace("几时", "何时").replace("点解", "为什么")
                .replace("边个", "谁").replace("边度", "哪里").replace("乜嘢", "什么");
    }

    /// Returns `text` folded, with the question words of Chinese replaced by spaces.
    public static String withoutChinese(String text) {
        return CHINESE.matcher(standard(text)).replaceAll(" ");
    }

    /// Returns `folded` with the question words and function words of English left out.
    public static String withoutEnglish(String folded) {
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")).filter(word -> !ENGLISH.contains(word))
                .collect(Collectors.joining(" "));
    }

    /// Whether `word` is a question word or function word of English, in capitals or not.
    public static boolean isEnglish(String word) {
        return ENGLISH.contains(Folding.fold(word));
    }
}
