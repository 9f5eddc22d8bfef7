package dev.quoth.bot.operators;

import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.ingest.ReadDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Shows every few seconds how many documents were looked at.
final class InterimProgress implements IngestListener {
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Interim interim;
    private final Says says;
    private final InstantSource clock;
    private Instant shown;
    private int looked;

    InterimProgress(Interim interim, Says says, InstantSource clock) {
        this.interim = interim;
        this.says = says;
        this.clock = clock;
        this.shown = clock.instant();
    }

    @Override
    public void read(ReadDocument document) {
        count();
    }

    @Override
    public void unchanged(String address) {
        count();
    }

    @Override
    public void skipped(String address, String reason) {
        count();
    }

    private void count() {
        looked++;
        var now = clock.instant();
        if (!now.isBefore(shown.plus(EVERY))) {
            shown = now;
            interim.show(says.of(OperatorPhrase.READING_COUNTED, looked));
        }
    }
}
