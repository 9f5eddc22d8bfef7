package dev.quoth.corpus.source.web;

import dev.quoth.config.WebSettings;
import dev.quoth.corpus.Loopback;
import dev.quoth.corpus.SettableClock;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.source.WebAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A loopback server, and a fetcher that may ask it and nothing else of this machine, whose waits take no time.
public final class LoopbackWeb implements AutoCloseable {
    static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");
    static final WebSettings SETTINGS = new WebSettings("QuothBot/0.1", Duration.ofSeconds(1), Duration.ofSeconds(20),
            Duration.ofMinutes(1), 5, 1000, List.of());

    public final Loopback server = new Loopback();
    public final SettableClock clock = new SettableClock(NOW);
    /// How long each wait would have taken.
    public final List<Duration> waits = new CopyOnWriteArrayList<>();
    public final WebFetcher fetcher;

    public LoopbackWeb() {
        this(SETTINGS, InetAddress::getAllByName);
    }

    LoopbackWeb(WebSettings settings, NameLookup lookup) {
        var allowing = new WebSettings(settings.userAgent(), settings.delay(), settings.timeout(), settings.mostWait(),
                settings.redirects(), settings.mostPages(), List.of(server.host()));
        fetcher = new WebFetcher(allowing, new Outside(clock, this::sleep, lookup, () -> 0.5));
    }

    private void sleep(Duration time) {
        waits.add(time);
        clock.pass(time);
    }

    Bytes get(String path) throws InterruptedException {
        return get(path, Validators.NONE);
    }

    Bytes get(String path, Validators before) throws InterruptedException {
        return fetcher.fetch(WebAddress.parse(server.at(path)), 1 << 20, before);
    }

    @Override
    public void close() {
        fetcher.close();
        server.close();
    }
}
