package dev.quoth.corpus.read;

import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.UnreadableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the text out of a file and cleans it by the rules for what it is.
final class CleaningReader implements DocumentReader {

    private static final Logger LOG = LoggerFactory.getLogger(CleaningReader.class);

    private final AnyFormat formats;
    private final long maxBytes;

    CleaningReader(AnyFormat formats, long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("the largest size to read must be positive, got " + maxBytes);
        }
        this.formats = formats;
        this.maxBytes = maxBytes;
    }

    @Override
    public Reading read(String address, @Nullable String contentType, byte[] bytes) {
        try {
            return clean(extract(address, contentType, bytes));
        } catch (UnreadableException e) {
            return new Reading.Skipped(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError fault) {
            // A fault of a parser on one odd file must not stop the reading of all others.
            LOG.debug("reading {} failed", address, fault);
            return new Reading.Skipped("could not be taken apart (" + fault.getClass().getSimpleName() + ")");
        }
    }

    @Override
    public Optional<String> sourceText(String address, @Nullable String contentType, byte[] bytes) {
        try {
            return Optional.of(extract(address, contentType, bytes).text());
        } catch (UnreadableException | RuntimeException | StackOverflowError fault) {
            LOG.debug("reading {} failed", address, fault);
            return Optional.empty();
        }
    }

    private Extract extract(String address, @Nullable String contentType, byte[] bytes) throws UnreadableException {
        if (bytes.length > maxBytes) {
            throw new UnreadableException("is " + bytes.length + " bytes long, more than the " + maxBytes
                    + " that corpus.max-file-size allows");
        }
        if (bytes.length == 0) {
            throw new UnreadableException("is empty");
        }
        return formats.extract(address, contentType, bytes);
    }

    private static Reading clean(Extract extract) {
        if (Scrubbed.of(extract.text()).isBlank()) {
            return new Reading.Skipped("is empty");
        }
        var page = switch (extract) {
            case Extract.Html html -> HtmlPage.read(html.text());
            case Extract.Markdown markdown -> MarkdownPage.read(markdown.text());
            case Extract.Plain plain -> TextPage.read(plain.text());
            case Extract.Structured structured -> StructuredPage.read(structured);
        };
        return page.blocks().isEmpty()
                ? new Reading.Skipped("has no text but navigation")
                : new Reading.Clean(PageText.of(page.known(extract.metadata()), extract));
    }
}
