package dev.quoth.corpus.extract.pdf;

import dev.quoth.corpus.Metadata;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// What a file says of itself. The days that PDFs carry are those on which the file was made or changed, which is not when
/// its text was published: no date is taken from them.
final class PdfMetadata {

    private static final int LONGEST = 300;
    private static final Pattern PROGRAM = Pattern
            .compile("(?i)^(?:microsoft (?:office )?(?:word|powerpoint|excel)\\b.*"
                    + "|untitled.*|無標題.*|无标题.*|未命名.*|(?:document|presentation|slide|book|文件|簡報|演示文稿|文档)\\s?\\d*|title|none|null|.*\\b(?:powerpoint presentation|簡報)$"
                    + "|layout \\d+|print|about:blank|https?:.*)$");
    private static final Pattern FILE = Pattern
            .compile(
                    "(?i).*\\.(?:docx?|pdf|pptx?|xlsx?|indd|qxd|qxp|odt|odp|tex|dvi|ps|html?|rtf|txt|pages|p65|pmd|ai|eps|cdr|wpd|fm|tmp)$");
    private static final Pattern CODE = Pattern.compile("[\\w.+~-]*\\d[\\w.+~-]*|[\\w-]*_[\\w-]*|\\S*[\\\\/]\\S*");

    private PdfMetadata() {}

    static Metadata of(PDDocument document) {
        var information = document.getDocumentInformation();
        return new Metadata(title(information.getTitle()), null, author(information.getAuthor()), null);
    }

    private static String title(@Nullable String given) {
        var title = clean(given);
        boolean rubbish = title.length() < 2 || title.length() > LONGEST || PROGRAM.matcher(title).matches()
                || FILE.matcher(title).matches() || CODE.matcher(title).matches() || !Signs.hasLetter(title)
                || isGarbled(title);
        return rubbish ? "" : title;
    }

    private static @Nullable String author(@Nullable String given) {
        var author = clean(given);
        var lower = author.toLowerCase(Locale.ROOT);
        boolean account = author.length() < 2 || author.length() > LONGEST || !Signs.hasLetter(author)
                || CODE.matcher(author).matches() || isGarbled(author) || author.indexOf('@') >= 0
                || lower.matches(
                        "user|admin|administrator|owner|author|unknown|anonymous|root|guest|default|pc|home|使用者|用户|用戶");
        return account ? null : author;
    }

    private static String clean(@Nullable String given) {
        return given == null ? "" : given.replaceAll("[\\p{Cc}\\p{Zs}\\s]+", " ").strip();
    }

    /// Titles in Big5 or GBK that were written as if they were Latin come out as accents and signs.
    private static boolean isGarbled(String text) {
        long strange = text.chars().filter(c -> (c >= 0x80 && c < 0xC0) || c == '\uFFFD' || (c >= 0xE000 && c < 0xF900))
                .count();
        return strange * 4 > text.length();
    }
}
