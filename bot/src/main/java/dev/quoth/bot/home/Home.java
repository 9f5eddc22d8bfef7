package dev.quoth.bot.home;

import dev.quoth.config.Settings;
import dev.quoth.config.WebSettings;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.cut.PassageCutter;
import dev.quoth.corpus.ingest.DocumentMaker;
import dev.quoth.corpus.ingest.Ingest;
import dev.quoth.corpus.ingest.IngestLimits;
import dev.quoth.corpus.ingest.Schedule;
import dev.quoth.corpus.proof.Verification;
import dev.quoth.corpus.read.DocumentReader;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.source.Places;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.source.web.Outside;
import dev.quoth.corpus.source.web.WebFetcher;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.HomeLock;
import dev.quoth.corpus.store.StoreException;
import dev.quoth.retrieval.answer.Answerers;
import dev.quoth.retrieval.index.IndexException;
import dev.quoth.retrieval.index.IndexUpkeep;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.Embeddings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open home. It owns the store and the models, and the right to write where it was opened for that; what it gives out
/// is used only while it is open.
public final class Home implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Home.class);

    /// The collection of documents that were put into none.
    public static final String DEFAULT_COLLECTION = "default";

    private final HomeFolder folder;
    private final InstantSource clock;
    private final @Nullable HomeLock lock;
    private final CorpusStore store;
    private final IngestLimits limits;
    private final Duration mostReadTime;
    private final WebSettings web;
    /// Made when places are read: questions need none.
    private @Nullable WebFetcher fetcher;
    private final Schedule schedule;
    private final Embeddings embeddings;
    private final WarmUp warmUp;

    private Home(HomeFolder folder, Settings settings, InstantSource clock, @Nullable HomeLock lock,
            Optional<String> first) {
        this.folder = folder;
        this.clock = clock;
        this.lock = lock;
        int sessions = settings.embedding().sessions() > 0
                ? settings.embedding().sessions()
                : Runtime.getRuntime().availableProcessors();
        this.limits = new IngestLimits(sessions, settings.corpus().maxFileSize().bytes());
        this.mostReadTime = settings.corpus().maxReadTime();
        this.web = settings.web();
        this.schedule = new Schedule(settings.sync().every());
        this.embeddings = Embeddings.packaged(sessions);
        this.warmUp = new WarmUp(embeddings, first);
        this.store = openStore();
    }

    private CorpusStore openStore() {
        var files = folder.files();
        try {
            return lock != null || !files.exists()
                    ? CorpusStore.open(files.database(), clock)
                    : CorpusStore.openToRead(files, clock);
        } catch (StoreException e) {
            warmUp.close();
            embeddings.close();
            throw e;
        }
    }

    /// Opens the home in `folder`, made where there is none, for this process alone to write in. Throws [HomeException],
    /// [dev.quoth.config.SettingsException] or [dev.quoth.corpus.store.StoreException], the last also where another
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

    /// Opens the home in `folder` to read, and makes it where there is none.
    public static Home openOrMake(HomeFolder folder, Map<String, String> environment, InstantSource clock) {
        if (folder.files().exists()) {
            return openToRead(folder, environment, clock, Optional.empty());
        }
        var settings = Settings.read(folder.requireWritable().path(), environment);
        // Tables are made by one process at a time.
        var lock = HomeLock.takeIfFree(folder.path(), "quoth");
        try {
            return opened(folder, settings, clock, null, Optional.empty());
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

    public CorpusStore store() {
        return store;
    }

    public Embeddings embeddings() {
        return embeddings;
    }

    /// Returns when its places are to be read again.
    public Schedule schedule() {
        return schedule;
    }

    /// Returns how many documents may be worked on and how many questions may be asked at a time.
    public int workers() {
        return limits.workers();
    }

    /// Returns what reads places into the store; the caller closes it, and has the index catch up when all is read.
    public Ingest ingest() {
        requireLock();
        var maker = new DocumentMaker(reader(), PassageCutter.bySentences(), embeddings, mostReadTime);
        return new Ingest(store, places(), maker, limits, clock);
    }

    private synchronized Places places() {
        if (fetcher == null) {
            fetcher = new WebFetcher(web, Outside.machine(clock));
        }
        return new Places(fetcher, web.mostPages());
    }

    private synchronized void closeFetcher() {
        if (fetcher != null) {
            fetcher.close();
        }
    }

    private DocumentReader reader() {
        return DocumentReader.standard(limits.mostFileBytes());
    }

    /// Returns what proves that what is stored stands in its sources.
    public Verification verification() {
        return new Verification(store, reader(), this::source);
    }

    /// Pages of the web are kept as they were read, files are looked at where they stand.
    private Bytes source(Document document) throws InterruptedException {
        var snapshot = store.snapshot(document.contentHash());
        return snapshot.isPresent()
                ? new Bytes.Whole(snapshot.get().content(), snapshot.get().contentType(), Validators.NONE)
                : places().source(document.address(), limits.mostFileBytes());
    }

    /// Brings the index level with the store.
    public void catchUp() {
        requireLock();
        level();
    }

    private void requireLock() {
        if (lock == null) {
            throw new IllegalStateException(folder.path() + " was opened to read");
        }
    }

    /// Returns what answers questions, from the documents that are stored now where the index can be brought level with
    /// them; the caller closes it.
    public Answering answering() {
        var index = levelIndex().orElseGet(() -> {
            catchUpIfAllowed();
            return PassageIndex.openReadOnly(folder.files().index(), embeddings.spaces());
        });
        return new Answering(index, Answerers.over(store, index, embeddings), !isLevel(index));
    }

    private Optional<PassageIndex> levelIndex() {
        try {
            var index = PassageIndex.openReadOnly(folder.files().index(), embeddings.spaces());
            if (isLevel(index)) {
                return Optional.of(index);
            }
            index.close();
        } catch (IndexException e) {
            LOG.debug("the index is damaged and will be made anew", e);
        }
        return Optional.empty();
    }

    private boolean isLevel(PassageIndex index) {
        return new IndexUpkeep(store, index).isLevel();
    }

    /// Where another process writes, it brings the index level itself when it is done.
    private void catchUpIfAllowed() {
        if (lock != null) {
            level();
            return;
        }
        if (!folder.files().isWritable()) {
            return;
        }
        var moment = HomeLock.takeIfFree(folder.path(), "quoth");
        try {
            moment.ifPresent(held -> level());
        } finally {
            moment.ifPresent(HomeLock::close);
        }
    }

    private void level() {
        try (var index = PassageIndex.open(folder.files().index(), embeddings.spaces())) {
            new IndexUpkeep(store, index).catchUp();
        }
    }

    @Override
    public void close() {
        warmUp.close();
        embeddings.close();
        closeFetcher();
        store.close();
        if (lock != null) {
            lock.close();
        }
    }
}
