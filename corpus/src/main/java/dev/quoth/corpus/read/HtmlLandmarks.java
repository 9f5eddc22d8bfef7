package dev.quoth.corpus.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Tells by its name, role and style whether an element is shown, and whether it is navigation.
final class HtmlLandmarks {

    /// What people never read, and what they only press.
    private static final Set<String> UNREAD = Set.of("script", "style", "noscript", "template", "svg", "iframe",
            "object",
            "head", "select", "textarea", "button", "input", "option", "audio", "video", "canvas", "dialog", "datalist",
            "label", "math", "rt", "rp");
    private static final Set<String> NAVIGATION = Set.of("nav", "menu", "aside", "footer");
    private static final Set<String> ROLES = Set.of("navigation", "banner", "contentinfo", "search", "complementary",
            "menu",
            "menubar", "toolbar", "dialog", "alertdialog", "tablist");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int LONGEST_BUTTON = 24;
    private static final Set<String> MENUS = Set.of("nav", "ul", "form");
    /// How many parts of a header are looked at.
    private static final int LOOK = 40;

    /// Text without size or without opacity is put there for machines.
    private static final Pattern UNSEEN = Pattern
            .compile("(?:^|;)(?:font-size:0+(?:\\.0+)?(?:px|pt|em|rem|%)?|opacity:0+(?:\\.0+)?)(?:!important)?(?:;|$)");

    private HtmlLandmarks() {}

    static boolean isHidden(Element element) {
        var name = element.normalName();
        if ((UNREAD.contains(name) && !isHeading(element)) || isMark(element) || element.hasAttr("hidden")
                || "true".equals(element.attr("aria-hidden"))) {
            return true;
        }
        var style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        var plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return UNSEEN.matcher(plain).find()
                || ((plain.contains("display:none") || plain.contains("visibility:hidden")) && !isFolded(element));
    }

    /// Whether the element is what folds out below a question: it follows a heading or a button, and has no links.
    private static boolean isFolded(Element element) {
        var above = element.previousElementSibling();
        return above != null && (HEADINGS.contains(above.normalName()) || above.normalName().equals("dt")
                || above.normalName().equals("button") || above.hasAttr("aria-expanded"))
                && element.selectFirst("a[href]") == null;
    }

    /// Whether a button is all of a heading, as that of a question whose answer folds out.
    private static boolean isHeading(Element element) {
        var parent = element.parent();
        return (element.normalName().equals("button") || element.hasAttr("role")) && parent != null
                && (HEADINGS.contains(element.normalName()) || HEADINGS.contains(parent.normalName())
                        || parent.normalName().equals("dt"));
    }

    /// Whether the element is in brackets beside a heading and to be pressed, as `[edit]` is.
    private static boolean isMark(Element element) {
        if (!element.normalName().equals("span") || element.parent() == null
                || !HEADINGS.contains(element.parent().normalName())) {
            return false;
        }
        var words = element.text();
        return words.startsWith("[") && words.endsWith("]") && element.selectFirst("a[href]") != null;
    }

    /// Whether the element says itself that it is navigation.
    static boolean isNavigation(Element element) {
        var name = element.normalName();
        var role = element.attr("role").toLowerCase(Locale.ROOT);
        return NAVIGATION.contains(name) || ROLES.contains(role)
                || (role.equals("button") && !isHeading(element) && element.text().length() <= LONGEST_BUTTON)
                || (name.equals("header") && !isInside(element, "article", "main") && !isTitled(element));
    }

    /// Whether a header is that of a text and not of a site: a title and no menu.
    private static boolean isTitled(Element header) {
        boolean titled = false;
        for (var part : header.stream().limit(LOOK).toList()) {
            titled |= part.normalName().equals("h1");
            if (MENUS.contains(part.normalName())) {
                return false;
            }
        }
        return titled;
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
