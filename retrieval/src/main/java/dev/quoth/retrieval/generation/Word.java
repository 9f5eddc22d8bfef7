package dev.quoth.retrieval.generation;

import dev.quoth.retrieval.bridge.Rendering;
import java.util.List;
import java.util.Set;

/// A word, what else it is called in its own language, and what in the other one.
///
/// @param own    as the text has it
/// @param whole  the name that it is a part of; itself where it is none
/// @param weight how much it says beside others, more than 0
record Word(String own, String whole, Set<String> synonyms, List<Rendering> renderings, double weight) {

    /// A rendering of less probability joins no two words of the same language.
    static final double SURE = 0.1;
}
