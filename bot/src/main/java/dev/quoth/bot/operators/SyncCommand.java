package dev.quoth.bot.operators;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.corpus.Language;
import java.time.InstantSource;
import java.util.List;

/// Reads all places again.
record SyncCommand(KnownCollections collections, InstantSource clock) implements Command {

    @Override
    public String name() {
        return "sync";
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
        return OperatorPhrase.SYNC_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) throws InterruptedException {
        var says = new Says(request.language());
        var names = String.join(", ", collections.names());
        if (names.isEmpty()) {
            return says.of(OperatorPhrase.ADD_WHAT);
        }
        var reading = new Reading(interim, says, clock);
        return switch (reading.run(names, collections.library()::sync)) {
            case Reading.Outcome.Failed(var reason) -> says.of(OperatorPhrase.NOT_READ, reason);
            case Reading.Outcome.Done(var summary) -> says.of(reading.report(summary, names), List.of());
        };
    }
}
