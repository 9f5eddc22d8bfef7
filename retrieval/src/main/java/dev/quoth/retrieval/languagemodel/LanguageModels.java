package dev.quoth.retrieval.languagemodel;

import dev.quoth.config.ModelSettings;
import dev.quoth.retrieval.server.ServerClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The language models of the settings. Where none is set there is no connection, no thread and no request.
public final class LanguageModels implements AutoCloseable {

    private final @Nullable ServerClient client;
    private final PreferredModels preferred;

    private LanguageModels(ModelSettings settings, Spending spending, Manners manners) {
        var way = settings.servers().isEmpty() ? null : new ServerClient();
        this.client = way;
        this.preferred = new PreferredModels(way == null
                ? List.of()
                : settings.servers().stream().map(server -> new CarefulModel(server, way, spending, manners)).toList(),
                settings.timeout());
    }

    /// Opens the models of `settings`, paid from `spending`. Nothing is sent before the first question.
    public static LanguageModels of(ModelSettings settings, Spending spending, InstantSource time) {
        return of(settings, spending, Manners.usual(time));
    }

    static LanguageModels of(ModelSettings settings, Spending spending, Manners manners) {
        return new LanguageModels(settings, spending, manners);
    }

    /// Returns all models as one, which asks them in order of preference; empty where none is set.
    public Optional<LanguageModel> preferred() {
        return preferred.models().isEmpty() ? Optional.empty() : Optional.of(preferred);
    }

    /// Returns what each model was used for since the start, in order of preference.
    public List<ModelFigures> figures() {
        return preferred.models().stream().map(CarefulModel::figures).toList();
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
