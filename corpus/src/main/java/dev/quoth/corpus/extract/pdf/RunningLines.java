package dev.quoth.corpus.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Headers, footers and page numbers: what stands at the same place near the edge of several pages, the same or with
/// another number.
final class RunningLines {

    private static final float EDGE = 0.15f;
    private static final float NUMBER_EDGE = 0.1f;
    private static final float STEP = 6;
    private static final int LONGEST = 200;
    private static final Pattern NUMBERS = Pattern.compile("[0-9０-９]+|\\b[ivxlcIVXLC]+\\b|[〇零一二三四五六七八九十百]+");
    private static final Pattern FIRST_NUMBER = Pattern.compile("^\\W{0,3}(\\d{1,4})\\b");
    private static final Pattern LAST_NUMBER = Pattern.compile("\\b(\\d{1,4})\\W{0,3}$");
    private static final Pattern PAGE_NUMBER = Pattern
            .compile(
                    "[-–—‒·•|\\s]*(?:(?:[Pp]age|PAGE|[Pp]\\.|第|頁|页)\\s*)?#(?:\\s*(?:頁|页))?(?:\\s*(?:of|/|之|,|，|共)*\\s*#\\s*(?:頁|页)?)?[-–—‒·•|\\s]*");

    private record Place(String text, int height) {}

    /// @param offset by how much a number on a page differs from the page's own
    private record Count(int offset, int height) {}

    private final Map<Count, Set<Integer>> counted = new HashMap<>();
    private final Map<Place, Set<Integer>> seen = new HashMap<>();
    private final List<Page> pages;
    private final float usual;

    /// @param pages the pages of one document
    /// @param usual the height of most of its text: what is much bigger is no running line
    RunningLines(List<Page> pages, float usual) {
        this.pages = pages;
        this.usual = usual;
        for (int at = 0; at < pages.size(); at++) {
            var page = pages.get(at);
            for (var row : Rows.of(page.fragments())) {
                for (var count : isNearEdge(page, row.getFirst(), NUMBER_EDGE) ? counts(row, at) : List.<Count>of()) {
                    counted.computeIfAbsent(count, any -> new HashSet<>()).add(at);
                }
            }
            for (var fragment : page.fragments()) {
                if (isNearEdge(page, fragment, EDGE) && fragment.text().length() <= LONGEST) {
                    seen.computeIfAbsent(place(fragment), any -> new HashSet<>()).add(at);
                }
            }
        }
    }

    /// Returns the running lines of a page: its outermost rows, as far as they are nothing else.
    List<Fragment> of(int number) {
        var page = pages.get(number);
        var rows = Rows.of(page.fragments());
        var running = new ArrayList<Fragment>();
        int first = 0;
        while (first < rows.size() && isRunning(page, rows.get(first), number)) {
            running.addAll(rows.get(first));
            first++;
        }
        for (int last = rows.size() - 1; last > first && isRunning(page, rows.get(last), number); last--) {
            running.addAll(rows.get(last));
        }
        return running;
    }

    private boolean isRunning(Page page, List<Fragment> row, int number) {
        return row.stream().allMatch(fragment -> isRunning(page, fragment, number)) || isCounted(page, row, number);
    }

    /// Whether a row begins or ends with a number that counts the pages, with words that may change from page to page.
    private boolean isCounted(Page page, List<Fragment> row, int number) {
        if (!isNearEdge(page, row.getFirst(), NUMBER_EDGE) || row.getFirst().size() > 1.3f * usual) {
            return false;
        }
        var own = new HashSet<Integer>();
        for (var count : counts(row, number)) {
            for (int height = count.height() - 1; height <= count.height() + 1; height++) {
                own.addAll(counted.getOrDefault(new Count(count.offset(), height), Set.of()));
            }
        }
        return own.size() >= 3;
    }

    private static List<Count> counts(List<Fragment> row, int number) {
        var counts = new ArrayList<Count>();
        var text = String.join(" ", row.stream().map(Fragment::text).toList());
        int height = Math.round(row.getFirst().y() / STEP);
        for (var pattern : List.of(FIRST_NUMBER, LAST_NUMBER)) {
            var match = pattern.matcher(text);
            if (text.length() <= LONGEST && match.find()) {
                counts.add(new Count(Integer.parseInt(match.group(1)) - number, height));
            }
        }
        return counts;
    }

    private boolean isRunning(Page page, Fragment fragment, int number) {
        if (!isNearEdge(page, fragment, EDGE) || fragment.text().length() > LONGEST) {
            return false;
        }
        var place = place(fragment);
        boolean pageNumber = PAGE_NUMBER.matcher(place.text()).matches();
        if (pageNumber && isNearEdge(page, fragment, NUMBER_EDGE) && isOwnNumber(fragment, page, number)) {
            return true;
        }
        if (!pageNumber && fragment.size() > 1.3f * usual) {
            return false;
        }
        var on = new HashSet<Integer>();
        for (int height = place.height() - 1; height <= place.height() + 1; height++) {
            on.addAll(seen.getOrDefault(new Place(place.text(), height), Set.of()));
        }
        return on.size() >= (Signs.isOver(fragment.text()) ? 3 : 2);
    }

    private static boolean isOwnNumber(Fragment fragment, Page page, int number) {
        var digits = NUMBERS.matcher(fragment.text());
        return digits.find()
                && (digits.group().equals(page.label()) || digits.group().equals(Integer.toString(number + 1)));
    }

    private static boolean isNearEdge(Page page, Fragment fragment, float share) {
        return fragment.y() < share * page.height() || fragment.top() > (1 - share) * page.height();
    }

    private static Place place(Fragment fragment) {
        return new Place(NUMBERS.matcher(fragment.text()).replaceAll("#"), Math.round(fragment.y() / STEP));
    }
}
