package dev.quoth.bot.operators;

import dev.quoth.bot.conversation.Library;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.ingest.ReadDocument;
import dev.quoth.corpus.read.Repairs;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.search.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A library that takes every place for one document: what a file holds says how it is read.
final class KnownLibrary implements Library {
    /// What a file holds that can't be read.
    static final String LOCKED = "locked";
    /// What a file holds for which another process has to end first.
    static final String BUSY = "busy";

    private final CorpusStore store;
    private final Set<Place> read = new HashSet<>();

    KnownLibrary(CorpusStore store) {
        this.store = store;
    }

    @Override
    public CorpusStore store() {
        return store;
    }

    @Override
    public Answered ask(Question question) {
        throw new UnsupportedOperationException("operators ask nothing");
    }

    @Override
    public FollowUps followUps() {
        throw new UnsupportedOperationException("operators ask nothing");
    }

    @Override
    public IngestSummary add(Place place, IngestListener progress) {
        var text = text(place.name());
        if (text.equals(BUSY)) {
            throw new StoreException("quoth.db is in use by another process", null);
        }
        store.addPlace(place);
        if (text.equals(LOCKED)) {
            return summary(0, 0, List.of(new SkippedFile(place.name(), "is encrypted")));
        }
        progress.read(new ReadDocument(place.name(), 1, 1, Repairs.NONE));
        return read.add(place) ? summary(1, 0, List.of()) : summary(0, 1, List.of());
    }

    private static String text(String place) {
        try {
            return place.startsWith("http") ? "" : Files.readString(Path.of(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public IngestSummary sync(IngestListener progress) {
        var places = store.places().stream().map(PlaceSummary::place).toList();
        return summary(0, places.size(), List.of());
    }

    private static IngestSummary summary(int read, int unchanged, List<SkippedFile> skipped) {
        return new IngestSummary(read, unchanged, skipped, List.of(), 0, read, read, Repairs.NONE, Duration.ZERO);
    }
}
