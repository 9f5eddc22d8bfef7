package dev.quoth.bot.operators;

import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.conversation.Uploads;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.config.ByteSize;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds the files that operators send: into the collection that the caption names, `/add NAME` making a new one, or the only
/// one that there is; else it asks.
///
/// @param fetchers what gets a file, for each platform
record UploadDesk(KnownCollections collections, Map<Platform, FileFetcher> fetchers, FileShelf files,
        UploadStore waiting,
        InstantSource clock) implements Uploads {
    /// What Telegram gives to bots.
    private static final ByteSize MOST = ByteSize.ofMegabytes(20);

    @Override
    public Reply take(Request request, Content.Shared shared, Interim interim) throws InterruptedException {
        var says = new Says(request.language());
        if (shared.file().bytes() > MOST.bytes()) {
            return tooLarge(says, shared.file());
        }
        var caption = shared.caption().strip();
        if (caption.matches("(?s)/add\\s+.*")) {
            var name = caption.substring("/add".length()).strip();
            return KnownCollections.isName(name)
                    ? read(request, shared.file(), name, interim)
                    : says.of(OperatorPhrase.BAD_COLLECTION);
        }
        var named = Optional.of(caption).filter(collections.names()::contains).or(collections::only);
        return named.isPresent() ? read(request, shared.file(), named.get(), interim) : ask(request, shared.file());
    }

    private Reply ask(Request request, SharedFile file) {
        var says = new Says(request.language());
        long number = waiting.put(file, request.event().id(), clock.instant());
        var buttons = new ArrayList<List<Button>>();
        collections.names()
                .forEach(name -> Buttons.row(name, "/add #" + number + " " + name).ifPresent(buttons::add));
        return says.of(List.<ReplyPart>of(says.paragraph(OperatorPhrase.WHICH_COLLECTION, file.name())), buttons);
    }

    /// Reads the file that waits under `number` into `collection`.
    Reply keep(Request request, long number, String collection, Interim interim) throws InterruptedException {
        var file = waiting.find(number);
        return file.isPresent()
                ? read(request, file.get(), collection, interim)
                : new Says(request.language()).of(OperatorPhrase.FORGOTTEN_FILE);
    }

    private Reply read(Request request, SharedFile file, String collection, Interim interim)
            throws InterruptedException {
        var says = new Says(request.language());
        var fetcher = fetchers.get(request.event().venue().chat().platform());
        if (fetcher == null) {
            return says.of(OperatorPhrase.ADD_ONLY_WEB);
        }
        try {
            var arriving = files.arriving(request.event().id().toString());
            try {
                var fetched = fetcher.fetch(file, arriving);
                return Files.size(fetched) > MOST.bytes()
                        ? tooLarge(says, file)
                        : read(files.keep(fetched, file.name(), collection), file, collection,
                                new Reading(interim, says, clock));
            } finally {
                FileShelf.clear(arriving);
            }
        } catch (IOException | UncheckedIOException e) {
            return says.of(OperatorPhrase.NOT_FETCHED, file.name(), String.valueOf(e.getMessage()));
        }
    }

    private static Reply tooLarge(Says says, SharedFile file) {
        return says.of(OperatorPhrase.TOO_LARGE, file.name(), MOST);
    }

    private Reply read(FileShelf.Kept kept, SharedFile file, String collection, Reading reading)
            throws InterruptedException, IOException {
        var says = reading.says();
        var place = new Place(collection, kept.file().toString());
        var outcome = reading.run(file.name(), progress -> collections.library().add(place, progress));
        return switch (outcome) {
            case Reading.Outcome.Failed(var reason) -> {
                drop(kept);
                yield says.of(OperatorPhrase.NOT_READ, reason);
            }
            case Reading.Outcome.Done(var summary) when summary.read() > 0 ->
                says.of(reading.report(summary, collection), List.of());
            case Reading.Outcome.Done(var summary) when summary.unchanged() > 0 ->
                says.of(OperatorPhrase.DUPLICATE, file.name(), collection);
            case Reading.Outcome.Done(var summary) -> {
                collections.library().store().removePlace(place);
                drop(kept);
                yield says.of(OperatorPhrase.NOT_READ, file.name() + " " + reason(summary.skipped()));
            }
        };
    }

    private static String reason(List<SkippedFile> skipped) {
        return skipped.isEmpty() ? "" : skipped.getFirst().reason();
    }

    private static void drop(FileShelf.Kept kept) throws IOException {
        if (kept.isNew()) {
            Files.deleteIfExists(kept.file());
        }
    }
}
