package dev.quoth.corpus.proof;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.proof.Repair.Kind;
import dev.quoth.corpus.proof.SourceLookup.Looked;
import dev.quoth.corpus.read.DocumentReader;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.StoredCitation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds what is stored again in the sources that it came from: every passage, and every quote of a stored answer.
///
/// @param store   what is to be proven
/// @param reader  what read the documents
/// @param sources gives the bytes that documents were made of
public record Verification(CorpusStore store, DocumentReader reader, Sources sources) {

    /// How much of a passage or quote a fault repeats, in characters.
    private static final int SHOWN = 60;

    /// Gives the bytes of a document's source.
    public interface Sources {

        /// Returns the bytes that `document` was made of, or what stands there instead, or why there is nothing to be had.
        Bytes of(Document document) throws InterruptedException;
    }

    /// Tells `listener` of every document of `collection`, of all collections where it is empty, ordered by address, and
    /// then of every stored quote. Throws InterruptedException where this thread was interrupted.
    public void run(Optional<String> collection, Consumer<Verified> listener) throws InterruptedException {
        var lookup = new SourceLookup(reader, sources);
        for (var id : store.documents(collection)) {
            var entry = store.entry(id);
            if (entry.isPresent()) {
                listener.accept(passages(entry.get(), lookup));
            }
        }
        var quotes = new ArrayList<StoredCitation>();
        store.citations().forEach(quotes::add);
        for (var quote : quotes) {
            var verified = quote(quote, collection, lookup);
            verified.ifPresent(listener);
        }
    }

    private static Verified passages(DocumentEntry entry, SourceLookup lookup) throws InterruptedException {
        var document = entry.document();
        return switch (lookup.look(document, entry.sourceMap())) {
            case Looked.Lost lost -> new Verified.Unknown(document.address(), lost.reason());
            case Looked.Found found -> passages(entry, found.check());
        };
    }

    private static Verified passages(DocumentEntry entry, SourceCheck check) {
        var document = entry.document();
        var tally = new Tally();
        for (var embedded : entry.passages()) {
            var passage = embedded.passage();
            tally.count("passage " + passage.id(), passage.span(), document.text(), check.find(passage.span()));
        }
        return tally.verified(document.address(), entry.passages().size(), 0);
    }

    /// Returns nothing for a quote from another collection.
    private Optional<Verified> quote(StoredCitation quote, Optional<String> collection, SourceLookup lookup)
            throws InterruptedException {
        var stored = store.citations().version(quote.document(), quote.version());
        if (stored.isEmpty()) {
            return Optional.of(new Verified.Unproven("answer " + quote.answer(),
                    List.of("the version that '" + shortened(quote.quote()) + "' is from is no longer stored")));
        }
        var document = stored.get().document();
        if (collection.filter(name -> !name.equals(document.collection())).isPresent()) {
            return Optional.empty();
        }
        if (!quote.span().of(document.text()).equals(quote.quote())) {
            return Optional.of(new Verified.Unproven(document.address(),
                    List.of("answer " + quote.answer() + ": '" + shortened(quote.quote())
                            + "' is not the document's text")));
        }
        return Optional.of(switch (lookup.look(document, stored.get().sourceMap())) {
            case Looked.Lost lost -> new Verified.Unknown(document.address(), lost.reason());
            case Looked.Found found -> {
                var tally = new Tally();
                tally.count("answer " + quote.answer(), quote.span(), document.text(),
                        found.check().find(quote.span()));
                yield tally.verified(document.address(), 0, 1);
            }
        });
    }

    private static String shortened(String text) {
        var line = text.strip();
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    /// What was found and missed of one document.
    private static final class Tally {
        private final EnumMap<Kind, Integer> repairs = new EnumMap<>(Kind.class);
        private final List<String> faults = new ArrayList<>();

        /// @param what names what was looked for
        void count(String what, Span span, String text, Finding finding) {
            switch (finding) {
                case Finding.Found found ->
                    found.repairs().forEach(repair -> repairs.merge(repair.kind(), 1, Integer::sum));
                case Finding.Missing missing -> faults.add("%s ('%s'): '%s' is not there, but '%s'".formatted(what,
                        shortened(span.of(text)), shortened(missing.missing()), shortened(missing.instead())));
            }
        }

        Verified verified(String address, int passages, int quotes) {
            return faults.isEmpty()
                    ? new Verified.Proven(address, passages, quotes, repairs)
                    : new Verified.Unproven(address, faults);
        }
    }
}
