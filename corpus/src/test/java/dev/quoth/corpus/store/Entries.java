package dev.quoth.corpus.store;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes small documents to store: each sentence of the text is a passage with two windows.
public final class Entries {
    private Entries() {}

    public static DocumentEntry entry(Place place, String address, String text) {
        var id = DocumentId.of(place.collection(), address);
        var document = new Document(id, place.collection(), place.name(), address,
                new Metadata("Title of " + address, LocalDate.of(2025, 2, 27), "Author of " + address, null),
                Language.of(text), "hash of " + text, text, List.of(new Part(Part.Kind.PAGE, "1", 0)));
        var passages = new ArrayList<EmbeddedPassage>();
        for (int start = 0; start < text.length();) {
            int stop = text.indexOf('.', start);
            int end = stop < 0 ? text.length() : stop + 1;
            passages.add(passage(new PassageId(id, passages.size()), new Span(start, end)));
            start = end;
        }
        return new DocumentEntry(document, map(text), passages,
                "fake-1");
    }

    private static EmbeddedPassage passage(PassageId id, Span span) {
        int middle = (span.start() + span.end() + 1) / 2;
        var windows = List.of(
                new Window(new Span(span.start(), middle), span, BlockKind.PARAGRAPH, "Heading " + id.ordinal()),
                new Window(span, span, BlockKind.TABLE_ROW, ""));
        return new EmbeddedPassage(new Passage(id, span, windows),
                List.of(new float[]{0.6f, -0.8f, id.ordinal()}, new float[]{1f / 3, 0, Float.MIN_VALUE}));
    }

    /// Returns what there is to compare of `passage`: arrays of floats are equal to themselves only.
    public static String shown(EmbeddedPassage passage) {
        return passage.passage() + " " + passage.vectors().stream().map(Arrays::toString).toList();
    }

    private static SourceMap map(String text) {
        return text.isEmpty() ? SourceMap.EMPTY : new SourceMap(List.of(new SourceMap.Run(0, 3, text.length())));
    }
}
