package dev.quoth.retrieval.langchain4j;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.quoth.corpus.store.DocumentLabel;
import dev.quoth.corpus.store.PlacedPassage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys of what a passage's text segment carries beside its text. A key whose value the source does not say is not
/// there.
public final class PassageMetadata {

    /// The document's id, 16 hexadecimal digits.
    public static final String DOCUMENT = "document";
    /// The collection that the document is in.
    public static final String COLLECTION = "collection";
    /// The document's title.
    public static final String TITLE = "title";
    /// The day on which the document was published, such as `2025-02-26`; compares as the days do.
    public static final String PUBLISHED = "published";
    /// The person or outlet that wrote or published the document.
    public static final String AUTHOR = "author";
    /// Where the document stands: an absolute path, or a web address.
    public static final String ADDRESS = "address";
    /// The web address that the source gives as its own.
    public static final String LINK = "link";
    /// The language of most of the document's text: `en`, `zh-Hant` or `zh-Hans`.
    public static final String LANGUAGE = "language";
    /// The passage's id, which is also its embedding's.
    public static final String PASSAGE = "passage";
    /// Where the passage begins in the document's text, in UTF-16 code units; an integer.
    public static final String START = "start";
    /// Where the passage ends; an integer.
    public static final String END = "end";
    /// How well the passage fits, 0 to 1; a double.
    public static final String SCORE = "score";
    /// The sentence or row of the passage that answers the question, to the letter. Only a content retriever gives it, for
    /// passages that an answer rests on; several stand on a line each.
    public static final String QUOTE = "quote";

    /// The keys that say something of a document, by which a filter can choose.
    static final Set<String> OF_DOCUMENTS = Set.of(DOCUMENT, COLLECTION, TITLE, PUBLISHED, AUTHOR, ADDRESS, LINK,
            LANGUAGE);

    private PassageMetadata() {}

    static TextSegment segment(PlacedPassage placed, double score) {
        var passage = placed.embedded().passage();
        var span = passage.span();
        var metadata = of(DocumentLabel.of(placed.document())).put(PASSAGE, passage.id().toString())
                .put(START, span.start()).put(END, span.end()).put(SCORE, score);
        return TextSegment.from(span.of(placed.document().text()), metadata);
    }

    static Metadata of(DocumentLabel document) {
        var metadata = new Metadata().put(DOCUMENT, document.id().value()).put(COLLECTION, document.collection())
                .put(ADDRESS, document.address()).put(LANGUAGE, document.language().tag());
        var own = document.metadata();
        putIfSaid(metadata, TITLE, own.title());
        putIfSaid(metadata, PUBLISHED, own.published() == null ? null : own.published().toString());
        putIfSaid(metadata, AUTHOR, own.author());
        putIfSaid(metadata, LINK, own.link());
        return metadata;
    }

    private static void putIfSaid(Metadata metadata, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            metadata.put(key, value);
        }
    }
}
