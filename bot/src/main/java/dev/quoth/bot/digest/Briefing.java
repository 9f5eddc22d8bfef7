package dev.quoth.bot.digest;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.retrieval.brief.Brief;
import java.util.List;

/// Says what documents are about. Safe for use by several threads.
@FunctionalInterface
public interface Briefing {

    /// Returns each of `documents` that is there with what it is about, in the same order.
    ///
    /// @param topics words or questions, in any language; may be empty
    List<Briefed> briefs(List<String> topics, List<DocumentId> documents);

    /// A document with what it is about.
    record Briefed(Document document, Brief brief) {}
}
