package dev.quoth.bot.doctor;

import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.ModelException;
import dev.quoth.retrieval.model.UnusableModelException;
import java.util.function.Supplier;

/// Whether the sentence models load and answer.
record ModelsCheck(Supplier<Embeddings> models) implements Check {
    private static final String PROBE = "1";

    @Override
    public String name() {
        return "models";
    }

    @Override
    public Finding run() {
        try {
            var embeddings = models.get();
            var spaces = embeddings.spaces();
            spaces.all().forEach(space -> embeddings.embed(PROBE, space));
            return new Finding.Fine(spaces.embedder() + " answers");
        } catch (EmbedderUnavailableException | ModelException | UnusableModelException e) {
            return new Finding.Failed(String.valueOf(e.getMessage()),
                    "look at embedding.* in quoth.yaml; until then documents are found by their words alone");
        }
    }
}
