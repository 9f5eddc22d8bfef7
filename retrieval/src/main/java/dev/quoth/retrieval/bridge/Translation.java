package dev.quoth.retrieval.bridge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A question's parts in its own language and in the other one.
///
/// @param concepts the parts of the question as documents in its own language would have them, in order
/// @param rendered the parts that carry meaning as documents in the other language would have them, in order
/// @param names    those parts, as the question has them, that are known to name one person, place, body, work or event
public record Translation(List<Concept> concepts, List<Rendered> rendered, Set<String> names) {

    /// A part of the question under all the names it has in its own language.
    ///
    /// @param own      as the question has it
    /// @param synonyms what else it is called
    public record Concept(String own, Set<String> synonyms) {

        public Concept {
            synonyms = Collections.unmodifiableSet(new LinkedHashSet<>(synonyms));
        }

        /// Returns all its names, its own first.
        public List<String> names() {
            var names = new ArrayList<String>();
            names.add(own);
            names.addAll(synonyms);
            return names;
        }
    }

    /// A part of the question under the names it has in the other language.
    ///
    /// @param own        as the question has it
    /// @param renderings none where it is not known in the other language
    /// @param size       how many words of the question it stands for, above 0
    public record Rendered(String own, List<Rendering> renderings, double size) {

        public Rendered {
            renderings = List.copyOf(renderings);
        }
    }

    public Translation {
        concepts = List.copyOf(concepts);
        rendered = List.copyOf(rendered);
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }
}
