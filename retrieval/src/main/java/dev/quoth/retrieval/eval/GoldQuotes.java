package dev.quoth.retrieval.eval;

import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Citation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The way of question files: the quotes come from the right files and hold the right words, white space aside.
///
/// @param files        names of the files that hold the answer, of which one must be cited
/// @param allFiles     names of the files that must all be cited
/// @param answerGroups lists of which each must have one member among the quotes
/// @param mustContain  what the quotes must hold together
/// @param byFile       what the quotes from one file must hold together, by the file's name
/// @param mustNotQuote what no quote may hold
record GoldQuotes(List<String> files, List<String> allFiles, List<List<String>> answerGroups, List<String> mustContain,
        Map<String, List<String>> byFile, List<String> mustNotQuote) implements EvaluationQuestion.Gold {

    @Override
    public boolean isAt(String address) {
        return files.contains(fileName(address));
    }

    @Override
    public boolean isAnsweredBy(Answer.Grounded answer, int most) {
        var cited = answer.citations().stream().limit(most).toList();
        return isFromTheRightFiles(cited) && isInTheRightWords(quotes(cited)) && holdsWhatEachFileMust(cited);
    }

    private boolean isFromTheRightFiles(List<Citation> cited) {
        var names = cited.stream().map(GoldQuotes::fileName).collect(Collectors.toSet());
        return files.stream().anyMatch(names::contains) && names.containsAll(allFiles);
    }

    private boolean isInTheRightWords(String quotes) {
        return answerGroups.stream().allMatch(group -> group.stream().anyMatch(each -> holds(quotes, each)))
                && holdsAll(quotes, mustContain) && mustNotQuote.stream().noneMatch(each -> holds(quotes, each));
    }

    private boolean holdsWhatEachFileMust(List<Citation> cited) {
        return byFile.entrySet().stream().allMatch(entry -> holdsAll(
                quotes(cited.stream().filter(citation -> fileName(citation).equals(entry.getKey())).toList()),
                entry.getValue()));
    }

    private static boolean holdsAll(String quotes, List<String> wanted) {
        return wanted.stream().allMatch(each -> holds(quotes, each));
    }

    private static boolean holds(String quotes, String wanted) {
        return quotes.contains(withoutSpace(wanted));
    }

    private static String quotes(List<Citation> cited) {
        return cited.stream().map(citation -> withoutSpace(citation.quote()))
                .collect(Collectors.joining("\n"));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    private static String fileName(Citation citation) {
        return fileName(citation.document().address());
    }

    private static String fileName(String address) {
        var name = Path.of(address).getFileName();
        return name == null ? address : name.toString();
    }
}
