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
    private static final Pattern PAGE_NUMBER = Pattern
            .compile(
                    "[-–—‒·•|\\s]*(?:(?:[Pp]age|PAGE|[Pp]\\.|第|頁|页)\\s*)?#(?:\\s*(?:頁|页))?(?:\\s*(?:of|/|之|,|，|共)*\\s*#\\s*(?:頁|页)?)?[-–—‒·•|\\s]*");

    private record Place(String text, int height) {}

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
            for (var fragment : page.fragments()) {
                if (isNearEdge(page, fragment, EDGE) && fragment.text().length() <= LONGEST) {
                    seen.computeIfAbsent(place(fragment), any -> new HashSet<>()).add(at);
                }
            }
        }
    }

    /// Returns the fragments of a page without its running lines.
    List<Fragment> without(int number) {
        var page = pages.get(number);
        var rest = new ArrayList<Fragment>();
        for (var fragment : page.fragments()) {
            if (!isRunning(page, fragment, number)) {
                rest.add(fragment);
            }
        }
        return rest;
    }

    /// Returns the running lines of a page.
    List<String> of(int number) {
        var page = pages.get(number);
        return page.fragments().stream().filter(fragment -> isRunning(page, fragment, number)).map(Fragment::text)
                .toList();
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
        return on.size() >= (pages.size() <= 3 || pageNumber ? 2 : 3);
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
