package dev.quoth.bot.home;

import dev.quoth.config.RerankerSettings;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.generation.Generation;
import dev.quoth.retrieval.languagemodel.LanguageModel;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.Reranker;
import dev.quoth.retrieval.search.PassageOrder;
import dev.quoth.retrieval.search.RerankedOrder;
import dev.quoth.retrieval.search.Search;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the questions of a home are understood with, beside the sentence models. Safe for use by several threads.
final class HomeSearch implements AutoCloseable {
    private final HomeFolder folder;
    private final RerankerSettings settings;
    private final Optional<Reranker> reranker;
    /// What joins the languages, read when the first question is asked.
    private @Nullable Bridge bridge;

    HomeSearch(HomeFolder folder, RerankerSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.reranker = Reranker.of(settings);
    }

    /// Returns `embeddings` with what else a search over `documents` needs.
    Search.Models models(Embeddings embeddings, CorpusStore documents) {
        return new Search.Models(embeddings, bridge(), order(documents));
    }

    /// Reads what joins the languages, unless that was read.
    void warmUp() {
        bridge();
    }

    FollowUps followUps() {
        return FollowUps.of(bridge());
    }

    /// Returns what has `model` word answers from `documents`, each in `most` at most.
    Generation generation(LanguageModel model, CorpusStore documents, Duration most) {
        return new Generation(model, bridge(), documents, most);
    }

    private synchronized Bridge bridge() {
        if (bridge == null) {
            bridge = Bridge.of(folder.path());
        }
        return bridge;
    }

    private PassageOrder order(CorpusStore documents) {
        return reranker.<PassageOrder>map(model -> new RerankedOrder(model, settings, documents))
                .orElse(PassageOrder.AS_FOUND);
    }

    @Override
    public void close() {
        reranker.ifPresent(Reranker::close);
    }
}
