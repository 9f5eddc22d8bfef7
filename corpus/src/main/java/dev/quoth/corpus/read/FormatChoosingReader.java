package dev.quoth.corpus.read;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a file by what it looks like: Markdown, HTML or plain text.
final class FormatChoosingReader implements DocumentReader {

    private static final Logger LOG = LoggerFactory.getLogger(FormatChoosingReader.class);

    private final long maxBytes;

    FormatChoosingReader(long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("the largest size to read must be positive, got " + maxBytes);
        }
        this.maxBytes = maxBytes;
    }

    @Override
    public Reading read(String address, byte[] bytes) {
        if (bytes.length > maxBytes) {
            return new Reading.Skipped("is " + bytes.length + " bytes long, more than the " + maxBytes
                    + " that corpus.max-file-size allows");
        }
        if (bytes.length == 0) {
            return new Reading.Skipped("is empty");
        }
        return switch (CharsetSniffer.decode(bytes)) {
            case Decoded.Refused refused -> new Reading.Skipped(refused.reason());
            case Decoded.Text decoded -> guarded(address, decoded.text());
        };
    }

    /// A fault of a parser on one odd file must not stop the reading of all others.
    private static Reading guarded(String address, String text) {
        try {
            return clean(address, text);
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.debug("reading {} failed", address, fault);
            return new Reading.Skipped("could not be taken apart (" + fault.getClass().getSimpleName() + ")");
        }
    }

    private static Reading clean(String address, String text) {
        var whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (Scrubbed.of(whole).isBlank()) {
            return new Reading.Skipped("is empty");
        }
        var source = whole.replace("\r\n", "\n");
        var page = switch (Format.of(address, source)) {
            case MARKDOWN -> MarkdownPage.read(source);
            case HTML -> HtmlPage.read(source);
            case PLAIN -> TextPage.read(source);
        };
        return page.blocks().isEmpty()
                ? new Reading.Skipped("has no text but navigation")
                : new Reading.Clean(PageText.of(page, source));
    }
}
