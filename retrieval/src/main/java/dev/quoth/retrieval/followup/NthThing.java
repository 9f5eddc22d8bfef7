package dev.quoth.retrieval.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the things that an answer names one after the other, for «the second one».
final class NthThing {

    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*(?:[-*•·]|\\d{1,2}[.)、])\\s*");
    private static final Pattern END = Pattern.compile("[，。；：:;!?！？]|[.,](?=\\s|$)");
    private static final int LONGEST = 60;
    private static final int LEAST = 2;

    private NthThing() {}

    /// Returns the thing of that `number`, from 1, or the last where it is 0; empty where there are not as many.
    static Optional<String> of(int number, List<String> quotes) {
        var things = things(quotes);
        int at = number == 0 ? things.size() - 1 : number - 1;
        return at >= 0 && at < things.size() ? Optional.of(things.get(at)) : Optional.empty();
    }

    private static List<String> things(List<String> quotes) {
        for (var quote : quotes) {
            var items = ITEM.split(quote);
            if (items.length > LEAST) {
                return Arrays.stream(items).filter(item -> !item.isBlank()).map(NthThing::shortened).toList();
            }
        }
        for (var quote : quotes) {
            var things = listed(quote);
            if (things.size() >= LEAST) {
                return things;
            }
        }
        return quotes.stream().map(NthThing::shortened).toList();
    }

    /// «Miaoli, Changhua and Yunlin opened» names three things: the last word of the first, and the first of the last.
    private static List<String> listed(String quote) {
        for (var clause : quote.split("[。；;：:!?！？\n]|[.](?=\\s|$)")) {
            if (clause.contains("、")) {
                var parts = clause.split("[、]|以及|(?<=[\\p{IsHan}A-Z])[和及与與](?=[\\p{IsHan}A-Z])");
                if (parts.length >= LEAST) {
                    return Arrays.stream(parts).map(NthThing::edge).filter(part -> !part.isBlank()).toList();
                }
            }
        }
        return List.of();
    }

    private static String edge(String part) {
        return part.strip();
    }

    private static String shortened(String item) {
        var end = END.matcher(item.strip());
        var first = end.find() && end.start() > 1 ? item.strip().substring(0, end.start()) : item.strip();
        return first.length() > LONGEST ? first.substring(0, LONGEST) : first;
    }
}
