package dev.quoth.bot.digest;

import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.DocumentLabel;
import java.util.List;
import java.util.Optional;

/// A document that an edition tells of.
///
/// @param version  what it says, as [dev.quoth.corpus.story.Substance#of(String)] names it
/// @param sentence its key sentence, verbatim; empty where it has none that is whole and of good length
/// @param span     where that stands in the document's text; empty where it has none
/// @param others   further documents that tell the same story
/// @param earlier  what its key sentence said when it was told before, empty where only its title was named; none for a new
///                 document
public record EditionItem(DocumentLabel document, String version, String sentence, Optional<Span> span,
        List<Other> others, Optional<String> earlier) {

    public EditionItem {
        others = List.copyOf(others);
    }

    /// A further document that tells the same story.
    public record Other(DocumentLabel document, String version) {}
}
