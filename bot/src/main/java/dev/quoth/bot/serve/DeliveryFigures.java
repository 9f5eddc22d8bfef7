package dev.quoth.bot.serve;

import dev.quoth.bot.conversation.StatusSource;
import dev.quoth.bot.delivery.DeliveryStatus;
import dev.quoth.bot.http.Vitals.Figure;
import dev.quoth.bot.wording.Durations;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// How deliveries go, for operators to read and for machines to watch.
final class DeliveryFigures implements StatusSource {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private volatile Optional<Supplier<DeliveryStatus>> status = Optional.empty();

    /// Shows what `current` gives from now on; before, there is nothing to show.
    void show(Supplier<DeliveryStatus> current) {
        status = Optional.of(current);
    }

    @Override
    public List<String> lines(Language language) {
        return status.map(current -> lines(current.get(), language)).orElse(List.of());
    }

    private static List<String> lines(DeliveryStatus now, Language language) {
        var lines = new ArrayList<String>();
        // The one that asks for the status is among them.
        if (now.waiting() > 1) {
            lines.add(Phrase.STATUS_WAITING.in(language, now.waiting(), Durations.text(now.oldest(), language)));
        }
        if (now.outbox().waiting() + now.outbox().givenUp() > 0) {
            lines.add(Phrase.STATUS_GOING_OUT.in(language, now.outbox().waiting(), now.outbox().givenUp()));
        }
        now.outbox().latest().forEach(lost -> lines
                .add(Phrase.STATUS_GIVEN_UP.in(language, lost.chat(), TIME.format(lost.at()), lost.reason())));
        now.outbox().gone().forEach(chat -> lines
                .add(Phrase.STATUS_GONE.in(language, chat.chat(), TIME.format(chat.since()), chat.reason())));
        now.platforms().forEach((platform, line) -> line.lastFailure().ifPresent(at -> lines
                .add(Phrase.STATUS_FAILURE.in(language, platform.key(), TIME.format(at),
                        line.failure()))));
        return lines;
    }

    List<Figure> figures() {
        return status.map(current -> figures(current.get())).orElse(List.of());
    }

    private static List<Figure> figures(DeliveryStatus now) {
        return List.of(new Figure("quoth_events_waiting", "Events that wait or are worked on.", now.waiting()),
                new Figure("quoth_events_oldest_seconds", "How long the oldest of them has waited.",
                        now.oldest().toMillis() / 1e3),
                new Figure("quoth_messages_waiting", "Messages that are to go out.", now.outbox().waiting()),
                new Figure("quoth_messages_given_up", "Messages that were given up in the last day.",
                        now.outbox().givenUp()));
    }
}
