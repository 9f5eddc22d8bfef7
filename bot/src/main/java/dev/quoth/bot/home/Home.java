package dev.quoth.bot.home;

import dev.quoth.config.Settings;
import dev.quoth.corpus.ingest.Ingest;
import dev.quoth.corpus.ingest.IngestLimits;
import dev.quoth.corpus.ingest.Schedule;
import dev.quoth.corpus.proof.Verification;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.HomeLock;
import dev.quoth.retrieval.answer.Answerers;
import dev.quoth.retrieval.brief.Briefs;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.generation.Generation;
import dev.quoth.retrieval.languagemodel.LanguageModel;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.Models;
import dev.quoth.retrieval.search.Parts;
import dev.quoth.retrieval.search.Search;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An open home. It owns the store and the models, and the right to write where it was opened for that; what it gives out
/// is used only while it is open.
public final class Home implements AutoCloseable {

    /// A question like those that will be asked.
    private static final Optional<String> ANY = Optional.of("What is new?");

    /// The collection of documents that were put into none.
    public static final String DEFAULT_COLLECTION = "default";

    private final HomeFolder folder;
    private final Settings settings;
    private final InstantSource clock;
    private final @Nullable HomeLock lock;
    private final CorpusStore store;
    private final IngestLimits limits;
    private final HomeWeb web;
    private final HomeModels models;
    private final WarmUp warmUp;
    private final HomeSearch search;
    private final HomeReading reading;

    private Home(HomeFolder folder, Settings settings, InstantSource clock, @Nullable HomeLock lock,
            Optional<String> first) {
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
        this.lock = lock;
        int sessions = settings.embedding().sessions() > 0
                ? settings.embedding().sessions()
                : Runtime.getRuntime().availableProcessors();
        this.limits = new IngestLimits(sessions, settings.corpus().maxFileSize().bytes());
        var configured = new Models(settings.embedding(), sessions);
        this.search = new HomeSearch(folder, settings.reranker());
        this.web = new HomeWeb(settings.web(), clock);
        this.models = new HomeModels(configured, this::store);
        this.store = openStore();
        this.warmUp = new WarmUp(models, search, first);
        this.reading = new HomeReading(store, web, models, limits, settings.corpus().maxReadTime(), clock);
    }

    private CorpusStore openStore() {
        var files = folder.files();
        try {
            return lock != null || !files.exists()
                    ? CorpusStore.open(files.database(), clock)
                    : CorpusStore.openToRead(files, clock);
        } catch (StoreException e) {
            models.close();
            throw e;
        }
    }

    /// Opens the home in `folder`, made where there is none, for this process alone to write in. Throws [HomeException],
    /// [dev.quoth.config.SettingsException] or [dev.quoth.corpus.sqlite.StoreException], the last also where another
    /// process writes in it.
    ///
    /// @param command what this process does, for others to read
    public static Home openToWrite(HomeFolder folder, Map<String, String> environment, InstantSource clock,
            String command) {
        var settings = Settings.read(folder.requireWritable().path(), environment);
        var lock = HomeLock.take(folder.path(), command);
        return opened(folder, settings, clock, lock, Optional.empty());
    }

    /// Opens the home in `folder` to read, also where it can't be written; others may read and one may write in it
    /// meanwhile. Throws what [#openToWrite] throws, and [HomeException] where there is none.
    ///
    /// @param first a question like the one that will be asked at once, whose models are loaded meanwhile
    public static Home openToRead(HomeFolder folder, Map<String, String> environment, InstantSource clock,
            Optional<String> first) {
        var settings = Settings.read(folder.requireThere().path(), environment);
        return opened(folder, settings, clock, null, first);
    }

    /// Opens the home in `folder` to read, and makes it where there is none; the models are loaded meanwhile.
    public static Home openOrMake(HomeFolder folder, Map<String, String> environment, InstantSource clock) {
        if (folder.files().exists()) {
            return openToRead(folder, environment, clock, ANY);
        }
        var settings = Settings.read(folder.requireWritable().path(), environment);
        // Tables are made by one process at a time.
        var lock = HomeLock.takeIfFree(folder.path(), "quoth");
        try {
            return opened(folder, settings, clock, null, ANY);
        } finally {
            lock.ifPresent(HomeLock::close);
        }
    }

    private static Home opened(HomeFolder folder, Settings settings, InstantSource clock, @Nullable HomeLock lock,
            Optional<String> first) {
        boolean isOpen = false;
        try {
            var home = new Home(folder, settings, clock, lock, first);
            isOpen = true;
            return home;
        } finally {
            if (!isOpen && lock != null) {
                lock.close();
            }
        }
    }

    public HomeFolder folder() {
        return folder;
    }

    public Settings settings() {
        return settings;
    }

    public CorpusStore store() {
        return store;
    }

    /// Returns the model that questions are asked with now.
    public Embeddings asking() {
        return models.forQuestions();
    }

    /// Returns the model that the settings name.
    public Embeddings embeddings() {
        return models.forDocuments();
    }

    /// Returns when its places are to be read again.
    public Schedule schedule() {
        return new Schedule(settings.sync().every());
    }

    /// Returns how many documents may be worked on and how many questions may be asked at a time.
    public int workers() {
        return limits.workers();
    }

    /// Returns the right to change this home, which the caller closes. Throws [dev.quoth.corpus.sqlite.StoreException] where
    /// another process has it, unless this home was opened to write.
    ///
    /// @param command what this process does, for others to read, such as `quoth serve`
    public HomeWriter writer(String command) {
        return new HomeWriter(this,
                lock == null ? Optional.of(HomeLock.take(folder.path(), command)) : Optional.empty());
    }

    /// Returns that right where it can be had now.
    Optional<HomeWriter> writerIfFree(String command) {
        if (lock != null) {
            return Optional.of(new HomeWriter(this, Optional.empty()));
        }
        return folder.files().isWritable()
                ? HomeLock.takeIfFree(folder.path(), command).map(held -> new HomeWriter(this, Optional.of(held)))
                : Optional.empty();
    }

    Ingest ingest() {
        return reading.ingest();
    }

    /// Returns what proves that what is stored stands in its sources.
    public Verification verification() {
        return reading.verification();
    }

    /// Gives vectors of the model that the settings name to all documents that lack them, in a thread of its own while
    /// questions are asked, where there is something to be done and no other process writes; the caller closes what is
    /// returned before the home.
    public Meanwhile reembedMeanwhile() {
        return new Meanwhile(new Reembedding(this)::run);
    }

    HomeModels models() {
        return models;
    }

    HomeIndex index() {
        return new HomeIndex(folder, store);
    }

    /// Brings the index level with the store where it is not, which may take a while; where another process writes, that one
    /// does it when it is done.
    public void bringIndexLevel() {
        var level = index().openLevel(models.forQuestions().spaces());
        if (level.isPresent()) {
            level.get().close();
            return;
        }
        writerIfFree("quoth").ifPresent(held -> {
            try (var writer = held) {
                writer.catchUp();
            }
        });
    }

    /// Returns what answers questions, from the documents that are stored now where the index can be brought level with
    /// them; the caller closes it.
    public Answering answering() {
        var embeddings = models.forQuestions();
        var index = index().openLevel(embeddings.spaces()).orElseGet(() -> {
            bringIndexLevel();
            return index().open(embeddings.spaces());
        });
        var models = searchModels(embeddings, store);
        return new Answering(index, Answerers.over(store, index, models),
                new Briefs(new Search(index, models, Parts.ALL), index), !index().isLevel(index));
    }

    /// Whether questions are asked with another model now than `answering` was made for, or of other documents.
    boolean isOutdated(Answering answering) {
        return !answering.index().spaces().embedder().equals(models.asked()) || !index().isLevel(answering.index());
    }

    /// Returns what questions over `documents` are understood with, and passages are ordered.
    public Search.Models searchModels(CorpusStore documents) {
        return searchModels(embeddings(), documents);
    }

    /// Returns them with `embeddings` in place of the model that the settings name.
    public Search.Models searchModels(Embeddings embeddings, CorpusStore documents) {
        return search.models(embeddings, documents);
    }

    /// Returns what has `model` word answers from `documents`.
    public Generation generation(LanguageModel model, CorpusStore documents) {
        return search.generation(model, documents, settings.model().timeout());
    }

    /// Returns what reads questions in the light of those before them.
    public FollowUps followUps() {
        return search.followUps();
    }

    @Override
    public void close() {
        warmUp.close();
        models.close();
        search.close();
        web.close();
        store.close();
        if (lock != null) {
            lock.close();
        }
    }
}
