package dev.quoth.bot.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each test a [Talk] of its own, which is closed after it, over a [SmallLibrary] that is made once for all of them.
final class FreshTalk implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(FreshTalk.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Talk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = context.getRoot().getStore(OURS).getOrComputeIfAbsent(Shared.class, unused -> Shared.make(),
                Shared.class);
        return context.getStore(OURS).getOrComputeIfAbsent(Own.class, unused -> Own.over(shared.library),
                Own.class).talk;
    }

    private record Shared(SmallLibrary library, Path folder) implements AutoCloseable {

        static Shared make() {
            try {
                var folder = temporary();
                return new Shared(new SmallLibrary(folder), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            library.close();
            delete(folder);
        }
    }

    private record Own(Talk talk, Path folder) implements AutoCloseable {

        static Own over(SmallLibrary library) {
            var folder = temporary();
            return new Own(new Talk(library.library(), folder), folder);
        }

        @Override
        public void close() throws IOException {
            talk.close();
            delete(folder);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("quoth-talk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
