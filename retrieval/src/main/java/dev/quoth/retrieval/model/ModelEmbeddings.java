package dev.quoth.retrieval.model;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.quoth.config.EmbeddingSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A configured model that serves all languages.
final class ModelEmbeddings implements Embeddings {

    private final String name;
    private final EmbeddingSettings settings;
    private final Encoders encoders;
    private final Semaphore turns;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private @Nullable VectorSpaces spaces;

    /// @param known its space, where that was measured before
    ModelEmbeddings(String name, EmbeddingSettings settings, Encoders encoders, Optional<VectorSpace> known) {
        this.name = name;
        this.settings = settings;
        this.encoders = encoders;
        this.turns = new Semaphore(encoders.workers());
        this.spaces = known.map(space -> VectorSpaces.single(name, space)).orElse(null);
    }

    /// What embeds.
    ///
    /// @param questions for questions, which somebody waits for
    /// @param passages  for what stands in documents
    /// @param workers   how many may embed at a time
    /// @param release   lets go of what they use
    record Encoders(EmbeddingModel questions, EmbeddingModel passages, int workers, Runnable release) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized VectorSpaces spaces() {
        if (spaces == null) {
            var questions = encoded(encoders.passages, settings.queryPrefix(), UnrelatedTexts.questions());
            var passages = encoded(encoders.passages, settings.passagePrefix(), UnrelatedTexts.passages());
            spaces = VectorSpaces.single(name, UnrelatedTexts.space(questions, passages));
        }
        return spaces;
    }

    @Override
    public String card() {
        return ModelCard.of(settings, spaces().english()).json();
    }

    @Override
    public float[] embed(String question, VectorSpace space) {
        return fitting(encoded(encoders.questions, settings.queryPrefix(), List.of(question))).getFirst();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.isEmpty() ? List.of() : fitting(encoded(encoders.passages, settings.passagePrefix(), texts));
    }

    private List<float[]> fitting(List<float[]> vectors) {
        int wanted = spaces().english().dimensions();
        for (var vector : vectors) {
            if (vector.length != wanted) {
                throw new UnusableModelException("the model " + name + " gives vectors of " + vector.length
                        + " dimensions now and gave " + wanted + " before; it is another model under the same name, so "
                        + "give it another name in embedding.model and run 'quoth sync'", null);
            }
        }
        return vectors;
    }

    private List<float[]> encoded(EmbeddingModel model, String prefix, List<String> texts) {
        if (isClosed.get()) {
            throw new IllegalStateException("the embeddings are closed");
        }
        // A text of nothing but white space is none to langchain4j.
        var segments = texts.stream().map(text -> TextSegment.from(prefixed(prefix, text.isBlank() ? "-" : text)))
                .toList();
        turns.acquireUninterruptibly();
        try {
            return model.embedAll(segments).content().stream()
                    .map(embedding -> VectorSpace.normalised(embedding.vector()))
                    .toList();
        } finally {
            turns.release();
        }
    }

    private static String prefixed(String prefix, String text) {
        return prefix.isEmpty() ? text : prefix.strip() + " " + text;
    }

    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        turns.acquireUninterruptibly(encoders.workers);
        encoders.release.run();
    }
}
