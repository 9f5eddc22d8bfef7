package dev.quoth.corpus.read;

import dev.quoth.corpus.Part;
import dev.quoth.corpus.SourceMap;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Carries the parts of a source over to the document that was made of it.
final class PartPlaces {

    private PartPlaces() {}

    /// Returns where in the document each of `parts` begins, in the document's order. A part that nothing came from is
    /// left out; one that text comes from again, further down, is there again.
    ///
    /// @param parts with their places in the source, in order
    static List<Part> of(SourceMap map, List<Part> parts) {
        var byStart = new TreeMap<Integer, Part>();
        parts.forEach(part -> byStart.put(part.start(), part));
        var places = new ArrayList<Part>();
        Part last = null;
        for (var run : map.runs()) {
            for (int at = run.source(); at < run.sourceEnd();) {
                var entry = byStart.floorEntry(at);
                if (entry != null && !entry.getValue().equals(last)) {
                    last = entry.getValue();
                    places.add(new Part(last.kind(), last.name(), run.text() + at - run.source()));
                }
                var next = byStart.higherKey(at);
                at = next == null ? run.sourceEnd() : next;
            }
        }
        return places;
    }
}
