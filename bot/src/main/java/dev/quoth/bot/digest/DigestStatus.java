package dev.quoth.bot.digest;

import dev.quoth.bot.conversation.StatusSource;
import dev.quoth.bot.wording.DigestPhrase;
import dev.quoth.corpus.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How digests stand, for operators and for machines. Safe for use by several threads.
public final class DigestStatus implements StatusSource {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final SubscriptionStore subscriptions;
    private final EditionStore editions;

    DigestStatus(SubscriptionStore subscriptions, EditionStore editions) {
        this.subscriptions = subscriptions;
        this.editions = editions;
    }

    @Override
    public List<String> lines(Language language) {
        var standing = subscriptions.standing();
        if (standing.all() == 0) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(DigestPhrase.STATUS.in(language, standing.all(), standing.paused(), text(editions.lastMade()),
                text(standing.next())));
        standing.troubled().forEach(one -> lines.add(DigestPhrase.STATUS_TROUBLE.in(language, one.id(), one.chat(),
                one.trouble().reason(), TIME.format(one.trouble().at()))));
        return lines;
    }

    private static String text(Optional<Instant> time) {
        return time.map(TIME::format).orElse("–");
    }

    /// Returns how many subscriptions there are.
    public int subscriptions() {
        return subscriptions.standing().all();
    }

    /// Returns how many subscriptions did not get their last edition, as far as a status shows.
    public int troubled() {
        return subscriptions.standing().troubled().size();
    }
}
