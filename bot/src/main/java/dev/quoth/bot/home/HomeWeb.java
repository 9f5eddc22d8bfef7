package dev.quoth.bot.home;

import dev.quoth.config.WebSettings;
import dev.quoth.corpus.source.Places;
import dev.quoth.corpus.source.web.Outside;
import dev.quoth.corpus.source.web.WebFetcher;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The way from a home to its places, whose connections to the web are opened when places are first read: questions need
/// none. Safe for use by several threads.
final class HomeWeb implements AutoCloseable {
    private final WebSettings settings;
    private final InstantSource clock;
    private @Nullable WebFetcher fetcher;

    HomeWeb(WebSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized Places places() {
        if (fetcher == null) {
            fetcher = new WebFetcher(settings, Outside.machine(clock));
        }
        return new Places(fetcher, settings.mostPages());
    }

    @Override
    public synchronized void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
