package dev.quoth.retrieval.eval;

import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.VectorSpace;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Embeds each text once: a measurement asks the same questions of the same paragraphs again and again. What it remembers
/// of one text takes about two kilobytes.
public final class RememberedEmbeddings implements Embeddings {

    private record Key(VectorSpace space, String question) {}

    private final Embeddings embeddings;
    private final Map<Key, float[]> questions = new ConcurrentHashMap<>();
    private final Map<String, float[]> texts = new ConcurrentHashMap<>();

    /// @param embeddings what embeds a text that was not asked for before; closed by its owner
    public RememberedEmbeddings(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public VectorSpaces spaces() {
        return embeddings.spaces();
    }

    @Override
    public float[] embed(String question, VectorSpace space) {
        return questions.computeIfAbsent(new Key(space, question),
                key -> embeddings.embed(key.question(), key.space()));
    }

    @Override
    public List<float[]> embed(List<String> asked) {
        return asked.stream()
                .map(text -> texts.computeIfAbsent(text, unknown -> embeddings.embed(List.of(unknown)).getFirst()))
                .toList();
    }

    @Override
    public void close() {
        questions.clear();
        texts.clear();
    }
}
