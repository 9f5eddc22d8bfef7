package dev.quoth.corpus.extract.epub;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import dev.quoth.corpus.extract.zip.ZipContents;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a book says of itself: its metadata, its pages in reading order and where its table of contents is.
record EpubPackage(Metadata metadata, List<String> spine, @Nullable String contents) {

    private static final int DAY = "2020-01-01".length();

    private record Item(String path, String type, String properties) {}

    static EpubPackage of(ZipContents zip) throws UnreadableException {
        var container = zip.read("META-INF/container.xml")
                .orElseThrow(() -> new UnreadableException("is damaged (it has no container.xml)"));
        var root = XmlPull.of(container);
        if (!root.next("rootfile")) {
            throw new UnreadableException("is damaged (it names no package)");
        }
        var path = root.attribute("full-path");
        var opf = zip.read(path).orElseThrow(() -> new UnreadableException("is damaged (it has no package)"));
        return new Parser(path).parse(opf);
    }

    /// Returns what the book's table of contents calls each page.
    Map<String, String> chapterNames(ZipContents zip) throws UnreadableException {
        var names = new HashMap<String, String>();
        var xml = contents == null ? null : zip.read(contents).orElse(null);
        if (contents == null || xml == null) {
            return names;
        }
        var pull = XmlPull.of(xml);
        try {
            if (contents.endsWith(".ncx")) {
                ncx(pull, names, contents);
            } else {
                while (pull.next("a")) {
                    var page = resolve(contents, pull.attribute("href"));
                    names.putIfAbsent(page, spaced(pull.allText()));
                }
            }
        } catch (UnreadableException damaged) {
            // Without its names a book can still be read.
            names.clear();
        }
        return names;
    }

    private static void ncx(XmlPull pull, Map<String, String> names, String from) throws UnreadableException {
        while (pull.next("navLabel")) {
            var name = spaced(pull.allText());
            if (pull.next("content")) {
                names.putIfAbsent(resolve(from, pull.attribute("src")), name);
            }
        }
    }

    private static String spaced(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /// Returns the path in the ZIP file of what `from` calls `link`.
    private static String resolve(String from, String link) {
        var plain = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
        var steps = new ArrayDeque<String>();
        int folder = from.lastIndexOf('/');
        for (var step : ((folder < 0 ? "" : from.substring(0, folder + 1)) + decoded(plain)).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String decoded(String link) {
        try {
            return URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return link;
        }
    }

    private static final class Parser {

        private final String path;
        private final Map<String, Item> items = new HashMap<>();
        private final List<String> spine = new ArrayList<>();
        private final Set<String> leftOut = new HashSet<>();
        private final List<String> authors = new ArrayList<>();
        private String title = "";
        private String tocId = "";
        private @Nullable LocalDate published;

        Parser(String path) {
            this.path = path;
        }

        EpubPackage parse(byte[] opf) throws UnreadableException {
            var xml = XmlPull.of(opf);
            while (xml.childOf(0)) {
                while (xml.childOf(1)) {
                    switch (xml.name()) {
                        case "metadata" -> metadata(xml);
                        case "manifest" -> manifest(xml);
                        case "spine" -> spine(xml);
                        case "guide" -> guide(xml);
                        default -> {
                            // Bindings and collections.
                        }
                    }
                }
            }
            var author = authors.isEmpty() ? null : String.join(", ", authors);
            var pages = spine.stream().map(items::get).filter(item -> item != null && isPage(item))
                    .map(Item::path).filter(page -> !leftOut.contains(page)).distinct().toList();
            return new EpubPackage(new Metadata(title, published, author, null), pages, contents());
        }

        private void metadata(XmlPull xml) throws UnreadableException {
            int depth = xml.depth();
            while (xml.childOf(depth)) {
                switch (xml.name()) {
                    case "title" -> title = title.isEmpty() ? spaced(xml.allText()) : title;
                    case "creator" -> {
                        var author = spaced(xml.allText());
                        if (!author.isEmpty() && authors.size() < 3) {
                            authors.add(author);
                        }
                    }
                    case "date" -> {
                        var event = xml.attribute("event");
                        var day = day(xml.allText().strip());
                        published = day != null && (event.isEmpty() || event.equals("publication")) ? day : published;
                    }
                    default -> {
                        // Identifiers, languages, rights.
                    }
                }
            }
        }

        /// A year alone is no day, and none is made up.
        private static @Nullable LocalDate day(String text) {
            try {
                return text.length() < DAY ? null : LocalDate.parse(text.substring(0, DAY));
            } catch (DateTimeException noDay) {
                return null;
            }
        }

        private void manifest(XmlPull xml) throws UnreadableException {
            int depth = xml.depth();
            while (xml.childOf(depth)) {
                items.put(xml.attribute("id"), new Item(resolve(path, xml.attribute("href")),
                        xml.attribute("media-type"), xml.attribute("properties")));
            }
        }

        private void spine(XmlPull xml) throws UnreadableException {
            tocId = xml.attribute("toc");
            int depth = xml.depth();
            while (xml.childOf(depth)) {
                spine.add(xml.attribute("idref"));
            }
        }

        private void guide(XmlPull xml) throws UnreadableException {
            int depth = xml.depth();
            while (xml.childOf(depth)) {
                var type = xml.attribute("type");
                if (type.equals("toc") || type.equals("cover")) {
                    leftOut.add(resolve(path, xml.attribute("href")));
                }
            }
        }

        private static boolean isPage(Item item) {
            return (item.type().equals("application/xhtml+xml") || item.type().equals("text/html"))
                    && !List.of(item.properties().split(" ")).contains("nav");
        }

        private @Nullable String contents() {
            for (var item : items.values()) {
                if (List.of(item.properties().split(" ")).contains("nav")) {
                    return item.path();
                }
            }
            var ncx = items.get(tocId);
            return ncx == null ? null : ncx.path();
        }
    }
}
