package dev.quoth.corpus.read;

import dev.quoth.corpus.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/// Walks a page in HTML in reading order and cuts it into blocks.
final class HtmlBlocks implements NodeFilter {

    /// Given to the elements that Markdown itself made, to tell them from HTML inside it; `START-END` in the page's source.
    static final String TRUSTED = "data-of-markdown";

    private static final Set<String> CAPTIONS = Set.of("figcaption", "caption");
    private static final Set<String> ITEMS = Set.of("li", "dd", "dt");
    private static final int LONGEST_CAPTION = 200;
    private static final int FEW = 6;
    /// How many parts of an item are looked at.
    private static final int LOOK = 200;
    private static final int HEADING_LEVELS = 6;

    private final Scope scope;
    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextNode> nodes = new ArrayList<>();
    private final HtmlTables tables;
    private int linked;
    private int linkDepth;
    private Element holder;

    /// Whether landmarks of navigation are walked, too.
    enum Scope {
        BODY, EVERYTHING
    }

    private HtmlBlocks(Element root, Scope scope) {
        this.scope = scope;
        this.holder = root;
        this.tables = HtmlTables.in(root);
    }

    static List<HtmlBlock> of(Element root, Scope scope) {
        var walk = new HtmlBlocks(root, scope);
        walk.traverse(root);
        walk.flush();
        return walk.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            var whole = words.getWholeText();
            text.append(whole);
            nodes.add(words);
            linked += linkDepth > 0 ? whole.strip().length() : 0;
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (HtmlLandmarks.isHidden(element) || (scope == Scope.BODY && depth > 0
                && HtmlLandmarks.isNavigation(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        linkDepth += element.normalName().equals("a") && element.hasAttr("href") ? 1 : 0;
        if (element.normalName().equals("br")) {
            breakLine(element);
        } else if (isBlock(element)) {
            flush();
            holder = element;
            if (tables.isData(element)) {
                for (var row : tables.rows(element)) {
                    blocks.add(new HtmlBlock(row.block(), row.linked(), element, isTrusted(element)));
                }
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !HtmlLandmarks.isHidden(element)) {
            linkDepth -= element.normalName().equals("a") && element.hasAttr("href") ? 1 : 0;
            if (isBlock(element)) {
                flush();
                holder = element.parent() == null ? element : element.parent();
            }
        }
        return FilterResult.CONTINUE;
    }

    /// Two line breaks end a paragraph where a page knows no paragraphs.
    private void breakLine(Element element) {
        if (element.nextSibling() instanceof Element next && next.normalName().equals("br")) {
            flush();
        } else {
            text.append('\n');
        }
    }

    private void flush() {
        var words = Scrubbed.line(withoutBreaks(text));
        if (!words.isEmpty()) {
            blocks.add(
                    new HtmlBlock(raw(words).from(HtmlPlaces.of(nodes)), linked, container(holder), isTrusted(holder)));
        }
        text.setLength(0);
        nodes.clear();
        linked = 0;
    }

    /// Leaves out the line breaks between wide characters, where a browser shows no space that means anything.
    private static String withoutBreaks(StringBuilder text) {
        var whole = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            int end = at;
            boolean broken = false;
            while (end < text.length() && text.charAt(end) <= ' ') {
                broken |= text.charAt(end) == '\n';
                end++;
            }
            boolean between = broken && !whole.isEmpty() && end < text.length()
                    && Glyphs.isWide(whole.charAt(whole.length() - 1)) && Glyphs.isWide(text.charAt(end));
            whole.append(end > at && !between ? " " : "");
            if (end < text.length()) {
                whole.append(text.charAt(end));
            }
            at = end + 1;
        }
        return whole.toString();
    }

    private RawBlock raw(String words) {
        for (var up = holder; up != null && isPart(up); up = up.parent()) {
            var name = up.normalName();
            if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
                return RawBlock.heading(Math.min(name.charAt(1) - '0', HEADING_LEVELS), words);
            }
            if (ITEMS.contains(name) && !isWholeText(up)) {
                return RawBlock.of(BlockKind.LIST_ITEM, words);
            }
            if (CAPTIONS.contains(name)) {
                return RawBlock.of(BlockKind.CAPTION, words);
            }
        }
        return RawBlock.of(isBesidePicture(words) ? BlockKind.CAPTION : BlockKind.PARAGRAPH, words);
    }

    /// Whether a short text without links stands in one element with a picture.
    private boolean isBesidePicture(String words) {
        if (linked > 0 || words.length() > LONGEST_CAPTION || holder.normalName().equals("body")) {
            return false;
        }
        var box = holder.normalName().equals("p") && holder.parent() != null ? holder.parent() : holder;
        int children = box.childNodeSize();
        return children <= FEW && box.children().stream().anyMatch(child -> child.normalName().equals("img"));
    }

    /// Whether an item holds so many paragraphs that it is no item but a text of its own.
    private static boolean isWholeText(Element item) {
        return item.stream().limit(LOOK).filter(part -> part.normalName().equals("p")).limit(FEW).count() >= FEW;
    }

    /// The elements within which a block's kind is still that of the element around it.
    private static boolean isPart(Element element) {
        return switch (element.normalName()) {
            case "article", "main", "section", "body", "table", "td", "tr", "ul", "ol", "html" -> false;
            default -> true;
        };
    }

    private static Element container(Element holder) {
        var up = holder;
        while (up.parent() != null) {
            switch (up.normalName()) {
                case "p", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption",
                        "pre", "dl",
                        "dt", "dd", "table", "tbody", "tr" ->
                    up = up.parent();
                default -> {
                    return up;
                }
            }
        }
        return up;
    }

    private static boolean isTrusted(Element holder) {
        int steps = 0;
        for (var up = holder; up != null && steps < 12; up = up.parent()) {
            if (up.hasAttr(TRUSTED)) {
                return true;
            }
            steps++;
        }
        return false;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("td") || element.normalName().equals("th");
    }
}
