package dev.quoth.retrieval.model;

import dev.quoth.config.EmbeddingSettings;
import dev.quoth.retrieval.model.ModelEmbeddings.Encoders;
import java.util.Optional;

/// Opens sentence models: the one that the settings name, and those that made the vectors that are stored.
///
/// @param settings which model, and how it is used
/// @param workers  how many texts may be embedded at once, at least 1
public record Models(EmbeddingSettings settings, int workers) {

    /// Returns the name of the vectors of the model that the settings name, without opening it. Throws
    /// [UnusableModelException] for a folder that lacks a file.
    public String wanted() {
        return name(settings);
    }

    /// Whether the settings name no model, so that the packaged ones are used.
    public boolean isPackaged() {
        return settings.folder() == null && settings.server() == null;
    }

    private static String name(EmbeddingSettings settings) {
        if (settings.folder() != null) {
            var folder = folder(settings);
            return folder.folder().getFileName() + "@" + folder.fingerprint() + " " + pooled(settings, folder) + " "
                    + settings.maxTokens() + " " + settings.passagePrefix();
        }
        return settings.server() == null
                ? VectorSpaces.PACKAGED.embedder()
                : settings.model() + "@" + settings.server() + " " + settings.passagePrefix();
    }

    private static ModelFolder folder(EmbeddingSettings settings) {
        var path = settings.folder();
        if (path == null) {
            throw new IllegalArgumentException("the settings name no folder");
        }
        return ModelFolder.of("embedding.folder", path);
    }

    private static Pooled pooled(EmbeddingSettings settings, ModelFolder folder) {
        return switch (settings.pooling()) {
            case AUTO -> folder.pooled();
            case MEAN -> Pooled.MEAN;
            case CLS -> Pooled.FIRST;
        };
    }

    /// Returns the model that the settings name; the caller closes it. Throws [UnusableModelException] where it can't be
    /// used. A server is not asked for anything yet.
    ///
    /// @param card what [Embeddings#card] returned for it before, which saves measuring it again
    public Embeddings open(Optional<String> card) {
        return open(settings, card.flatMap(ModelCard::read).map(ModelCard::space));
    }

    private Embeddings open(EmbeddingSettings chosen, Optional<VectorSpace> known) {
        var name = name(chosen);
        if (chosen.folder() != null) {
            var folder = folder(chosen);
            var model = OnnxSentenceModel.open(folder, pooled(chosen, folder), chosen.maxTokens());
            return new ModelEmbeddings(name, chosen, new Encoders(model, model, workers, model::close), known);
        }
        return chosen.server() == null
                ? Embeddings.packaged(workers)
                : new ModelEmbeddings(name, chosen, ServerModels.of(chosen, workers), known);
    }

    /// Returns the model called `name` that made the vectors that are stored, and that the settings need not name any more;
    /// the caller closes it. Where it is gone or has changed, what is returned can embed nothing and says why.
    ///
    /// @param card what [Embeddings#card] returned for it
    public Embeddings reopen(String name, String card) {
        if (name.equals(VectorSpaces.PACKAGED.embedder())) {
            return Embeddings.packaged(workers);
        }
        var read = ModelCard.read(card);
        if (read.isEmpty()) {
            return new WordsAlone(name, "the model " + name + ", which made the vectors, is not part of this version");
        }
        try {
            var earlier = read.get().settings(settings);
            return name.equals(name(earlier))
                    ? open(earlier, Optional.of(read.get().space()))
                    : new WordsAlone(name, "the model " + name + ", which made the vectors, is not in "
                            + earlier.folder() + " any more");
        } catch (UnusableModelException e) {
            return new WordsAlone(name, "the model that made the vectors is gone: " + e.getMessage());
        }
    }
}
