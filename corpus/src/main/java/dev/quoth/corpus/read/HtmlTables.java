package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells tables of data from tables that only lay a page out, and reads the rows of the former.
final class HtmlTables {

    private static final String BETWEEN = " | ";
    private static final Set<String> PARTS = Set.of("p", "ul", "ol", "h1", "h2", "h3", "h4", "table", "article",
            "section");
    private static final int LONGEST_CELL = 1500;
    /// A cell with more line breaks holds paragraphs.
    private static final int MOST_BREAKS = 4;

    /// A row as a block, with how many of its characters stand in links.
    record Row(RawBlock block, int linked) {}

    private final Set<Element> layouts = new HashSet<>();

    private HtmlTables() {}

    /// Looks at all tables below `root`, each cell's own parts once.
    static HtmlTables in(Element root) {
        var tables = new HtmlTables();
        for (var cell : root.select("td, th")) {
            int parts = cell.children().stream().filter(part -> part.normalName().equals("br")).count() > MOST_BREAKS
                    ? 2
                    : 0;
            for (var part : cell.children()) {
                parts += part.normalName().equals("table") ? 2 : PARTS.contains(part.normalName()) ? 1 : 0;
                parts += part.normalName().equals("div") && part.childrenSize() > 1 ? 2 : 0;
            }
            if (parts > 1) {
                var table = tableOf(cell);
                if (table != null) {
                    tables.layouts.add(table);
                }
            }
        }
        for (var table : root.getElementsByTag("table")) {
            var outer = table.parent() == null ? null : tableOf(table.parent());
            while (outer != null && tables.layouts.add(outer)) {
                outer = outer.parent() == null ? null : tableOf(outer.parent());
            }
        }
        return tables;
    }

    /// Whether `element` is a table of data: with several columns, and no blocks or tables in its cells.
    boolean isData(Element element) {
        if (!element.normalName().equals("table") || layouts.contains(element)) {
            return false;
        }
        int columns = 0;
        for (var row : element.getElementsByTag("tr")) {
            columns = Math.max(columns, cells(row).size());
            for (var cell : cells(row)) {
                if (cell.text().length() > LONGEST_CELL) {
                    return false;
                }
            }
        }
        return columns > 1;
    }

    /// Returns the caption and the rows of a table of data. The row that names the columns is no row
    /// of its own, but known to all others; where there are no others, it is one.
    List<Row> rows(Element table) {
        var rows = new ArrayList<Row>();
        var grid = new TableGrid();
        RawBlock head = null;
        boolean first = true;
        var seen = new HashSet<String>();
        for (var part : table.select("caption, tr")) {
            if (HtmlLandmarks.isHidden(part)) {
                continue;
            }
            if (part.normalName().equals("caption")) {
                var words = Scrubbed.line(part.text());
                if (!words.isEmpty()) {
                    rows.add(new Row(RawBlock.of(BlockKind.CAPTION, words).from(HtmlPlaces.of(part)), 0));
                }
                continue;
            }
            var cells = grid.next(part);
            var words = joined(cells);
            if (words.isEmpty()) {
                continue;
            }
            if (first && isHeader(part)) {
                head = RawBlock.tableHead(words).from(places(cells));
                seen.add(words);
            } else if (!seen.contains(words)) {
                rows.add(new Row(RawBlock.row(words, head).from(places(cells)),
                        part.select("a[href]").text().length()));
            }
            first = false;
        }
        if (head != null && rows.stream().noneMatch(row -> row.block().kind() == BlockKind.TABLE_ROW)) {
            rows.add(new Row(RawBlock.row(head.text(), null).from(head.origin()), 0));
        }
        return rows;
    }

    private static boolean isHeader(Element row) {
        var cells = cells(row);
        return (row.parent() != null && row.parent().normalName().equals("thead"))
                || (cells.size() > 1 && (cells.stream().allMatch(cell -> cell.normalName().equals("th"))
                        || cells.stream().allMatch(HtmlTables::isBold)));
    }

    /// Whether all that a cell says is set in bold, as makers of pages without `th` do with the names of columns.
    private static boolean isBold(Element cell) {
        var bold = cell.selectFirst("b, strong");
        return bold != null && bold.text().equals(cell.text());
    }

    private static List<Span> places(List<Element> cells) {
        return cells.stream().flatMap(cell -> HtmlPlaces.of(cell).stream()).toList();
    }

    private static String joined(List<Element> cells) {
        var texts = new ArrayList<String>();
        for (var cell : cells) {
            texts.add(Scrubbed.line(cell.text()));
        }
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return Scrubbed.line(String.join(BETWEEN, texts));
    }

    private static List<Element> cells(Element row) {
        return row.children().stream().filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    private static @Nullable Element tableOf(Element inside) {
        for (var up = inside; up != null; up = up.parent()) {
            if (up.normalName().equals("table")) {
                return up;
            }
        }
        return null;
    }
}
