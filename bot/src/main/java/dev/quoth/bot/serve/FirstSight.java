package dev.quoth.bot.serve;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.slack.HomeContent;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.store.CorpusStore;
import java.util.List;

/// What Slack shows somebody before anything is asked.
record FirstSight(Access access, CorpusStore store) implements HomeContent {

    @Override
    public Home of(Sender sender, Venue venue) {
        var language = sender.language().orElse(Language.EN);
        return switch (access.permission(venue, sender).asking()) {
            case Permission.Stranger stranger ->
                new Home(language, false, List.of(), List.of(), List.of(), List.of());
            case Permission.Guest guest ->
                new Home(language, true, List.of(), collections(guest), List.of(), List.of());
        };
    }

    private List<String> collections(Permission.Guest guest) {
        return store.places().stream().map(summary -> summary.place().collection()).distinct().filter(guest::maySee)
                .sorted().toList();
    }
}
