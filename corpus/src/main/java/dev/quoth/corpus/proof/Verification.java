package dev.quoth.corpus.proof;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.Sha256;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.proof.Repair.Kind;
import dev.quoth.corpus.read.DocumentReader;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds what is stored again in the sources that it came from.
///
/// @param store   what is to be proven
/// @param reader  what read the documents
/// @param sources gives the bytes that stand at a document's address now
public record Verification(CorpusStore store, DocumentReader reader, Sources sources) {

    private static final int SHOWN = 60;

    /// Gives the bytes of a document's source.
    public interface Sources {

        /// Returns the bytes that `document` was made of, or what stands there instead, or why there is nothing to be had.
        Bytes of(Document document) throws InterruptedException;
    }

    /// Tells `listener` of every document of `collection`, of all collections where it is empty, ordered by address.
    /// Throws InterruptedException where this thread was interrupted.
    public void run(Optional<String> collection, Consumer<Verified> listener) throws InterruptedException {
        for (var id : store.documents(collection)) {
            var entry = store.entry(id);
            if (entry.isPresent()) {
                listener.accept(verified(entry.get()));
            }
        }
    }

    private Verified verified(DocumentEntry entry) throws InterruptedException {
        var address = entry.document().address();
        return switch (sources.of(entry.document())) {
            case Bytes.Whole whole -> verified(entry, whole);
            case Bytes.NotModified same -> new Verified.Unknown(address, "was not read again");
            case Bytes.Refused refused -> new Verified.Unknown(address, refused.reason());
            case Bytes.Gone gone -> new Verified.Unknown(address, gone.reason());
            case Bytes.TooLarge large -> new Verified.Unknown(address, large.reason());
            case Bytes.Unreadable closed -> new Verified.Unknown(address, closed.reason());
        };
    }

    private Verified verified(DocumentEntry entry, Bytes.Whole whole) {
        var document = entry.document();
        if (!Sha256.hex(whole.content()).equals(document.contentHash())) {
            return new Verified.Unknown(document.address(), "has changed since it was read; read it again: quoth sync");
        }
        if (entry.sourceMap().runs().isEmpty()) {
            return new Verified.Unknown(document.address(),
                    "was read by a version of Quoth that kept no source maps; read it again: quoth sync");
        }
        return reader.sourceText(document.address(), whole.contentType(), whole.content())
                .map(source -> verified(entry, source))
                .orElseGet(() -> new Verified.Unknown(document.address(), "can no longer be taken apart"));
    }

    private static Verified verified(DocumentEntry entry, String source) {
        var document = entry.document();
        var check = new SourceCheck(document.text(), entry.sourceMap(), source);
        var repairs = new EnumMap<Kind, Integer>(Kind.class);
        var faults = new ArrayList<String>();
        for (var embedded : entry.passages()) {
            var passage = embedded.passage();
            switch (check.find(passage.span())) {
                case Finding.Found found ->
                    found.repairs().forEach(repair -> repairs.merge(repair.kind(), 1, Integer::sum));
                case Finding.Missing missing -> faults.add("passage " + passage.id() + " ("
                        + shown(passage.span(), document.text()) + "): '" + shortened(missing.missing())
                        + "' is not there, but '" + shortened(missing.instead()) + "'");
            }
        }
        return faults.isEmpty()
                ? new Verified.Proven(document.address(), entry.passages().size(), repairs)
                : new Verified.Unproven(document.address(), faults);
    }

    private static String shown(Span span, String text) {
        return "'" + shortened(span.of(text)) + "'";
    }

    private static String shortened(String text) {
        var line = text.strip();
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
