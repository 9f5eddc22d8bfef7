package dev.quoth.bot.operators;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.source.Places;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.store.Place;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

/// Adds what stands at a web address. Paths are refused: whoever takes over an operator's account must not be able to have
/// the server's own files read out.
///
/// @param uploads what `#N`, which buttons say in place of an address, stands for
record AddCommand(KnownCollections collections, UploadDesk uploads, InstantSource clock) implements Command {
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern UPLOADED = Pattern.compile("#([0-9]{1,18})");

    @Override
    public String name() {
        return "add";
    }

    @Override
    public boolean isForOperators() {
        return true;
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public String summary(Language language) {
        return OperatorPhrase.ADD_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) throws InterruptedException {
        var says = new Says(request.language());
        if (request.text().isEmpty()) {
            return says.of(OperatorPhrase.ADD_WHAT);
        }
        var words = request.text().split("\\s+", 2);
        var collection = words.length > 1 ? words[1].strip() : collections.only().orElse(Home.DEFAULT_COLLECTION);
        if (!KnownCollections.isName(collection) && !collections.names().contains(collection)) {
            return says.of(OperatorPhrase.BAD_COLLECTION);
        }
        var uploaded = UPLOADED.matcher(words[0]);
        if (uploaded.matches()) {
            return uploads.keep(request, Long.parseLong(uploaded.group(1)), collection, interim);
        }
        return WEB.matcher(words[0]).matches()
                ? add(words[0], collection, new Reading(interim, says, clock))
                : says.of(OperatorPhrase.ADD_ONLY_WEB);
    }

    private Reply add(String address, String collection, Reading reading) throws InterruptedException {
        var says = reading.says();
        try {
            var place = new Place(collection, Places.name(address));
            return switch (reading.run(address, progress -> collections.library().add(place, progress))) {
                case Reading.Outcome.Failed(var reason) -> says.of(OperatorPhrase.NOT_READ, reason);
                case Reading.Outcome.Done(var summary) -> says.of(reading.report(summary, collection), List.of());
            };
        } catch (SourceException e) {
            return says.of(OperatorPhrase.NOT_READ, String.valueOf(e.getMessage()));
        }
    }
}
