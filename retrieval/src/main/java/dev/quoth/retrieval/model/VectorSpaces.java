package dev.quoth.retrieval.model;

import dev.quoth.corpus.Han;
import java.util.Set;

/// The spaces of some embeddings: one for each language, or a single one for all.
///
/// @param embedder what [Embeddings#name] returns; vectors that were made under another name can't be compared
/// @param english  the space of texts without a Han character
/// @param chinese  the space of texts with one; the same as `english` where one model serves all languages
public record VectorSpaces(String embedder, VectorSpace english, VectorSpace chinese) {

    /// Those of the models inside the product. The name is raised whenever a model, its pooling or the folding changes:
    /// vectors of another name are made anew.
    public static final VectorSpaces PACKAGED = new VectorSpaces("minilm-l6-v2-q+bge-small-zh-v1.5-q/2",
            VectorSpace.ENGLISH, VectorSpace.CHINESE);

    public VectorSpaces {
        if (!english.equals(chinese) && english.name().equals(chinese.name())) {
            throw new IllegalArgumentException("two spaces must have two names, got " + english + " and " + chinese);
        }
    }

    /// Returns `space` as the only one.
    public static VectorSpaces single(String embedder, VectorSpace space) {
        return new VectorSpaces(embedder, space, space);
    }

    /// Whether texts of all languages can be compared.
    public boolean isSingle() {
        return english.equals(chinese);
    }

    /// Returns the space that `text` is embedded in.
    public VectorSpace of(String text) {
        return Han.in(text) ? chinese : english;
    }

    /// Returns the one or two spaces.
    public Set<VectorSpace> all() {
        return isSingle() ? Set.of(english) : Set.of(english, chinese);
    }
}
