package dev.quoth.retrieval.eval;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Citation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes answers out of quotes.
final class Citing {
    private Citing() {}

    /// A quote that is all that the document at `address` says.
    static Citation all(String address, String text) {
        return new Citation(1, document(address, text), new PassageId(DocumentId.of("c", address), 0),
                new Span(0, text.length()));
    }

    static Document document(String address, String text) {
        return new Document(DocumentId.of("c", address), "c", "/place", address, Metadata.NONE, Language.of(text), "",
                text, List.of());
    }

    static Answer.Grounded answer(Citation... citations) {
        return new Answer.Grounded(Optional.empty(),
                IntStream.range(0, citations.length).mapToObj(at -> new Citation(at + 1, citations[at].document(),
                        citations[at].passage(), citations[at].span())).toList());
    }

    static Answer nothing() {
        return new Answer.NotFound(List.of());
    }
}
