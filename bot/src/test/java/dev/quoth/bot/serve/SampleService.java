package dev.quoth.bot.serve;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.slack.SlackStandIn;
import dev.quoth.bot.telegram.TelegramStandIn;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.store.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A home with the sample documents, to be served in this process to the stand-ins. It is made once for all tests, so that
/// models are loaded once: each test has people of its own.
final class SampleService implements AutoCloseable {

    private final Path folder;
    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final SlackStandIn slack = SlackStandIn.start().hurried(Duration.ofSeconds(1));
    private final Home home;

    private SampleService(Path folder) throws InterruptedException {
        this.folder = folder;
        home = Home.openOrMake(new HomeFolder(folder.resolve("home")),
                environment(),
                InstantSource.system());
        try (var library = new HomeLibrary(home, InstantSource.system())) {
            library.add(new Place("default", "../corpus/sample"), IngestListener.NONE);
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(telegram.environment());
        environment.putAll(slack.environment());
        environment.putAll(Map.of("QUOTH_ACCESS_OPEN", "true", "QUOTH_HTTP_PORT", "0"));
        return environment;
    }

    TelegramStandIn telegram() {
        return telegram;
    }

    SlackStandIn slack() {
        return slack;
    }

    Home home() {
        return home;
    }

    /// Opens the service, which is to be closed before another test opens it.
    Service open() {
        return Service.open(home, InstantSource.system());
    }

    @Override
    public void close() throws IOException {
        home.close();
        telegram.close();
        slack.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Gives tests the one that there is.
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SampleService.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(Namespace.create(SampleService.class))
                    .getOrComputeIfAbsent(SampleService.class, unused -> make(), SampleService.class);
        }

        private static SampleService make() {
            try {
                return new SampleService(Files.createTempDirectory("quoth-sample"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
