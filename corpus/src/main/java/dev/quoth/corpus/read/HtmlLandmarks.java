package dev.quoth.corpus.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Tells by its name, role and style whether an element is shown, and whether it is navigation.
final class HtmlLandmarks {

    /// What people never read, and what they only press.
    private static final Set<String> UNREAD = Set.of("script", "style", "noscript", "template", "svg", "iframe",
            "object",
            "head", "select", "textarea", "button", "input", "option", "audio", "video", "canvas", "dialog", "datalist",
            "label", "math");
    private static final Set<String> NAVIGATION = Set.of("nav", "menu", "aside", "footer");
    private static final Set<String> ROLES = Set.of("navigation", "banner", "contentinfo", "search", "complementary",
            "menu",
            "menubar", "toolbar", "dialog", "alertdialog", "tablist", "button");
    private static final Set<String> CUES = Set.of("breadcrumb", "breadcrumbs", "pagination", "pager", "share",
            "sharing",
            "social", "cookie", "cookies", "consent", "related", "sidebar", "navbar", "nav", "menu", "tags", "toolbar");
    private static final int LITTLE = 400;

    private HtmlLandmarks() {}

    static boolean isHidden(Element element) {
        var name = element.normalName();
        if (UNREAD.contains(name) || element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))) {
            return true;
        }
        var style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        var plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /// Whether the element says itself that it is navigation.
    static boolean isNavigation(Element element) {
        var name = element.normalName();
        return NAVIGATION.contains(name) || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || (name.equals("header") && !isInside(element, "article", "main"));
    }

    /// Whether the element's class or id is one that is given to navigation, and it holds little text.
    static boolean hasCue(Element element) {
        var names = element.className() + ' ' + element.id();
        if (names.length() < 2 || names.length() > 300 || element.childNodeSize() == 0) {
            return false;
        }
        return switch (element.normalName()) {
            case "html", "body", "main", "article", "p", "h1", "h2", "h3" -> false;
            default -> isCued(names) && isLittle(element);
        };
    }

    private static boolean isCued(String names) {
        for (var name : names.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (CUES.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLittle(Element element) {
        return element.stream().limit(LITTLE).count() < LITTLE
                && !Glyphs.endsSentence(element.text()) && Glyphs.clauseMarks(element.text()) < 4;
    }

    private static boolean isInside(Element element, String... names) {
        var set = Set.of(names);
        for (var up = element.parent(); up != null; up = up.parent()) {
            if (set.contains(up.normalName())) {
                return true;
            }
        }
        return false;
    }
}
