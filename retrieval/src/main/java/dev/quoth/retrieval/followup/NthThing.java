package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the things that an answer names one after the other, for «the second one»: the items of a list, what is listed in
/// a sentence, or else the quotes themselves.
final class NthThing {

    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*(?:[-*•·]|\\d{1,2}[.)、])\\s*");
    private static final Pattern END = Pattern.compile("[，。；：:;!?！？]|[.,](?=\\s|$)");
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: \\p{Lu}[\\p{L}\\p{N}&.'’-]*)*";
    private static final Pattern ENGLISH = Pattern.compile(NAME + "(?:, " + NAME + ")*,? (?:and|or) " + NAME);
    private static final Pattern ENGLISH_BETWEEN = Pattern.compile(",? (?:and|or) |, ");
    private static final String WORD = "[\\p{IsHan}\\p{L}\\p{N}·&.-]{1,30}";
    private static final Pattern CHINESE = Pattern.compile(WORD + "(?:、" + WORD + ")+");
    private static final Pattern CHINESE_BETWEEN = Pattern
            .compile("、|以及|(?<=\\p{IsHan}{2}|\\w{2})[和及与與](?=\\p{IsHan}{2}|\\w{2})");
    private static final Pattern BEFORE_FIRST = Pattern
            .compile("^.*(?:包括|分別|分别|就是|其中|[的有在由是為为於于和與与把將将對对向從从給给到到])(?=.)");
    private static final Pattern BEHIND_LAST = Pattern
            .compile("(?<=.{2})(?:[等在是的為为都均也各已獲获於于有一二兩两三四五六七八九十]|共同|加入|參與|参与|之).*$");
    private static final int LONGEST = 60;

    private NthThing() {}

    /// Returns the thing of that `number`, from 1, or the last where it is 0; empty where there are not as many.
    static Optional<String> of(int number, List<String> quotes) {
        var things = things(quotes);
        int at = number == 0 ? things.size() - 1 : number - 1;
        return at >= 0 && at < things.size() ? Optional.of(things.get(at)) : Optional.empty();
    }

    private static List<String> things(List<String> quotes) {
        for (var quote : quotes) {
            var items = Arrays.stream(ITEM.split(quote)).filter(item -> !item.isBlank()).toList();
            if (items.size() > 1 && ITEM.matcher(quote).results().count() > 1) {
                return items.stream().map(NthThing::shortened).toList();
            }
            var listed = listed(quote);
            if (listed.size() > 1) {
                return listed;
            }
        }
        return quotes.stream().map(NthThing::quoted).toList();
    }

    /// A whole quote is no thing, and is spoken of as what it is.
    private static String quoted(String quote) {
        var beginning = shortened(quote);
        return Language.of(quote).isChinese() ? "「" + beginning + "」" : "“" + beginning + "”";
    }

    /// Whether `thing` is one of the things that something is said of.
    static boolean isNamed(String thing) {
        return !thing.startsWith("「") && !thing.startsWith("“");
    }

    private static List<String> listed(String quote) {
        var chinese = longest(CHINESE, quote);
        if (chinese.isPresent()) {
            var things = CHINESE_BETWEEN.split(chinese.get());
            things[0] = BEFORE_FIRST.matcher(things[0]).replaceFirst("");
            int last = things.length - 1;
            things[last] = BEHIND_LAST.matcher(things[last]).replaceFirst("");
            return List.of(things);
        }
        return longest(ENGLISH, quote).map(list -> List.of(ENGLISH_BETWEEN.split(list))).orElse(List.of());
    }

    private static Optional<String> longest(Pattern pattern, String quote) {
        return pattern.matcher(quote).results().map(MatchResult::group).max(Comparator.comparingInt(String::length));
    }

    private static String shortened(String item) {
        var stripped = item.strip();
        var end = END.matcher(stripped);
        var first = end.find() && end.start() > 1 ? stripped.substring(0, end.start()) : stripped;
        if (first.length() <= LONGEST) {
            return first;
        }
        int space = first.lastIndexOf(' ', LONGEST);
        return first.substring(0, space > 0 ? space : LONGEST) + "…";
    }
}
