package dev.quoth.retrieval.bridge;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.quoth.corpus.Han;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts folded Chinese text into words by ICU's dictionary. Not safe for use by several threads.
public final class ChineseWords {

    private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);

    /// Returns the words of `folded` in order; white space and punctuation are none.
    public List<String> of(String folded) {
        var words = new ArrayList<String>();
        breaks.setText(folded);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var word = folded.substring(start, end);
            if (Character.isLetterOrDigit(word.codePointAt(0))) {
                words.add(word);
            }
        }
        return words;
    }

    /// Returns the terms by which `word` is looked up: itself where it has one or two Han characters or none, else its pairs.
    public static List<String> terms(String word) {
        return word.length() <= 2 || !Han.in(word)
                ? List.of(word)
                : IntStream.rangeClosed(0, word.length() - 2).mapToObj(at -> word.substring(at, at + 2)).toList();
    }

    /// Whether `name` is one of `words` or several of them side by side: «中大» is not named by «其中大約».
    public static boolean isWhole(String name, List<String> words) {
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
}
