package dev.quoth.corpus.proof;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.Sha256;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.read.DocumentReader;
import dev.quoth.corpus.source.Bytes;
import org.jspecify.annotations.Nullable;

/// Looks documents up in their sources. The last one is remembered, for quotes of one document come together. For one
/// thread.
final class SourceLookup {

    /// What there is to look at.
    sealed interface Looked {

        /// The source as it was when the document was read.
        record Found(SourceCheck check) implements Looked {}

        /// Nothing, or something else; `reason` is a clause for people that says what to do.
        record Lost(String reason) implements Looked {}
    }

    private final DocumentReader reader;
    private final Verification.Sources sources;
    private @Nullable Document last;
    private Looked looked = new Looked.Lost("was not looked at");

    SourceLookup(DocumentReader reader, Verification.Sources sources) {
        this.reader = reader;
        this.sources = sources;
    }

    Looked look(Document document, SourceMap map) throws InterruptedException {
        if (!document.equals(last)) {
            looked = map.runs().isEmpty()
                    ? new Looked.Lost(
                            "was read by a version of Quoth that kept no source maps; read it again: quoth sync")
                    : find(document, map);
            last = document;
        }
        return looked;
    }

    private Looked find(Document document, SourceMap map) throws InterruptedException {
        return switch (sources.of(document)) {
            case Bytes.Whole whole -> check(document, map, whole);
            case Bytes.NotModified same -> new Looked.Lost("was not given again");
            case Bytes.Refused refused -> new Looked.Lost(refused.reason());
            case Bytes.Gone gone -> new Looked.Lost(gone.reason());
            case Bytes.TooLarge large -> new Looked.Lost(large.reason());
            case Bytes.Unreadable closed -> new Looked.Lost(closed.reason());
        };
    }

    private Looked check(Document document, SourceMap map, Bytes.Whole whole) {
        if (!Sha256.hex(whole.content()).equals(document.contentHash())) {
            return new Looked.Lost("has changed since it was read; read it again: quoth sync");
        }
        return reader.sourceText(document.address(), whole.contentType(), whole.content())
                .<Looked>map(source -> new Looked.Found(new SourceCheck(document.text(), map, source)))
                .orElseGet(() -> new Looked.Lost("can no longer be taken apart"));
    }
}
