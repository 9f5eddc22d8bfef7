package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.Rendering;
import dev.quoth.retrieval.index.PassageIndex;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A text that is to prove what others say: tells what stands in it. Not safe for use by several threads.
final class Premise {

    private final String folded;
    private final boolean isChinese;
    private final Set<String> terms;
    private final Bridge bridge;
    private @Nullable Set<String> meanings;

    Premise(String text, Bridge bridge) {
        this.folded = Folding.fold(text).replaceAll("(?<=[\\p{IsHan}])\\s+(?=[\\p{IsHan}])", "");
        this.isChinese = Language.of(text).isChinese();
        this.terms = new HashSet<>(PassageIndex.termsOf(folded));
        this.bridge = bridge;
    }

    String folded() {
        return folded;
    }

    boolean isChinese() {
        return isChinese;
    }

    /// Whether it holds `text`: Han characters as they stand side by side, all other words in some form.
    boolean has(String text) {
        if (Han.in(text)) {
            return folded.contains(Folding.fold(text));
        }
        var own = PassageIndex.termsOf(text);
        return !own.isEmpty() && terms.containsAll(own);
    }

    /// Returns what its English words are called in Chinese; made when first asked for.
    Set<String> meanings() {
        if (meanings == null) {
            meanings = bridge.translate(folded, Language.EN).rendered().stream()
                    .flatMap(part -> part.renderings().stream())
                    .filter(rendering -> rendering.probability() >= Word.SURE).map(Rendering::text)
                    .collect(Collectors.toSet());
        }
        return meanings;
    }
}
