package dev.quoth.corpus.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Takes boxes out of a page that are beside its text by the names that their makers gave them: cookie notes, share
/// bars, newsletter forms, related headlines, readers' comments. A name counts only where the boxes that bear it hold
/// little of what the page says, so that a restaurant's menu or a forum's comments stay.
final class HtmlClutter implements NodeVisitor {

    /// Parts of a class or id that are given to boxes beside the text.
    private static final Set<String> NAMES = Set.of("breadcrumb", "breadcrumbs", "pagination", "pager", "share",
            "sharing", "social", "cookie", "cookies", "consent", "gdpr", "related", "sidebar", "navbar", "nav", "menu",
            "tags", "toolbar", "newsletter", "newsletters", "subscribe", "subscription", "paywall", "promo", "popup",
            "modal", "popular", "trending", "mostread", "ad", "ads", "advert", "advertisement", "sponsored", "outbrain",
            "taboola", "footer", "copyright", "navigation", "relatedposts", "sharedaddy", "signup", "keywords",
            "recirc");
    /// Beginnings of such parts, for names written in one.
    private static final List<String> BEGINNINGS = List.of("breadcrumb", "cookie", "newsletter", "recommend",
            "related", "sharebar", "sharebtn", "sharebox", "sharetool", "socialshare", "articlekeyword", "keywordtag");
    private static final Set<String> COMMENTS = Set.of("comments", "commentlist", "respond", "disqus", "comment",
            "reply", "replies");
    /// The largest share of what a page says that boxes of one name may hold.
    private static final double LITTLE = 0.25;
    private static final double MOST = 0.75;
    /// Text nodes that say less than this are labels.
    private static final int TELLING = 8;
    private static final int LONGEST_NAMES = 300;

    /// A box beside the text, and how much is said in it.
    private record Box(Element element, String name, int mass) {}

    private final Map<String, Integer> massOf = new HashMap<>();
    private final Deque<Integer> before = new ArrayDeque<>();
    private final List<Box> boxes = new ArrayList<>();
    private int mass;
    private int links;
    private int titles;
    private final Deque<Integer> titlesBefore = new ArrayDeque<>();

    private HtmlClutter() {}

    /// Takes the boxes below `root` out of it.
    static void clear(Element root) {
        var clutter = new HtmlClutter();
        root.traverse(clutter);
        for (var box : clutter.boxes) {
            double most = COMMENTS.contains(box.name()) ? MOST : LITTLE;
            if (clutter.massOf.getOrDefault(box.name(), 0) <= most * clutter.mass) {
                box.element().remove();
            }
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            int says = links > 0 || words.isBlank() ? 0 : Glyphs.mass(words.getWholeText());
            mass += says >= TELLING ? says : 0;
        } else if (node instanceof Element element) {
            before.push(mass);
            titlesBefore.push(titles);
            links += element.normalName().equals("a") ? 1 : 0;
            titles += isTitle(element) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        int inside = mass - before.pop();
        boolean titled = titles > titlesBefore.pop();
        links -= element.normalName().equals("a") ? 1 : 0;
        if (depth == 0 || titled || !canBeBeside(element)) {
            return;
        }
        var name = name(element);
        if (!name.isEmpty()) {
            boxes.add(new Box(element, name, inside));
            massOf.merge(name, inside, Integer::sum);
        }
    }

    private static boolean isTitle(Element element) {
        var name = element.normalName();
        return name.equals("h1") || name.equals("main") || element.attr("itemprop").equals("articleBody");
    }

    private static boolean canBeBeside(Element element) {
        return switch (element.normalName()) {
            case "html", "body", "main", "article", "p", "h1", "h2", "h3", "tbody", "tr", "td", "th", "br", "img", "a",
                    "b", "i", "em", "strong", "pre", "code", "blockquote", "dd", "dt" ->
                false;
            default -> !HtmlLandmarks.isNavigation(element);
        };
    }

    /// Returns what names the element as one beside the text; empty where nothing does.
    private static String name(Element element) {
        var names = element.className() + ' ' + element.id();
        if (names.length() < 2 || names.length() > LONGEST_NAMES) {
            return "";
        }
        for (var part : parts(names)) {
            if (NAMES.contains(part) || COMMENTS.contains(part)) {
                return part;
            }
            for (var beginning : BEGINNINGS) {
                if (part.startsWith(beginning)) {
                    return beginning;
                }
            }
        }
        return "";
    }

    /// Splits names at what is no letter, and in `camelCase`.
    private static List<String> parts(String names) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at <= names.length(); at++) {
            boolean end = at == names.length() || !Character.isLetter(names.charAt(at));
            boolean hump = !end && at > start && Character.isUpperCase(names.charAt(at))
                    && Character.isLowerCase(names.charAt(at - 1));
            if ((end || hump) && at > start) {
                parts.add(names.substring(start, at).toLowerCase(Locale.ROOT));
            }
            start = end ? at + 1 : hump ? at : start;
        }
        return parts;
    }
}
