package dev.quoth.bot.serve;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.conversation.ConversationStore;
import dev.quoth.bot.conversation.Library;
import dev.quoth.bot.conversation.Overview;
import dev.quoth.bot.slack.HomeContent;
import dev.quoth.corpus.Language;
import java.util.LinkedHashMap;
import java.util.List;

/// What Slack shows somebody before anything is asked.
record FirstSight(Access access, Library library, ConversationStore answers,
        DigestLines digests) implements HomeContent {

    private static final int MOST_RECENT = 5;

    /// Says which digests somebody has.
    interface DigestLines {

        /// Returns a line for each digest that `person` set.
        List<String> of(UserId person, Language language);
    }

    @Override
    public Home of(Sender sender, Venue venue) {
        var language = answers.language(venue.chat()).or(sender::language).orElse(Language.EN);
        return switch (access.permission(venue, sender).asking()) {
            case Permission.Stranger stranger ->
                new Home(language, false, List.of(), List.of(), List.of(), List.of());
            case Permission.Guest guest -> {
                var overview = Overview.of(library, guest, language);
                yield new Home(language, true, overview.examples(), overview.collections(),
                        digests.of(sender.id(), language),
                        recent(sender.id()));
            }
        };
    }

    /// What was asked elsewhere is shown, too: nobody but the person sees it.
    private List<Recent> recent(UserId person) {
        var recent = new LinkedHashMap<String, Recent>();
        for (var answer : answers.lastOf(person, MOST_RECENT)) {
            recent.computeIfAbsent(answer.readAs(), question -> new Recent(question, answers.linkTo(answer.id())));
        }
        return List.copyOf(recent.values());
    }
}
