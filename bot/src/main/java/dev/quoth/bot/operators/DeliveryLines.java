package dev.quoth.bot.operators;

import dev.quoth.bot.conversation.StatusSource;
import dev.quoth.bot.delivery.DeliveryStatus;
import dev.quoth.bot.delivery.DeliveryStatus.LineStatus;
import dev.quoth.bot.delivery.OutboxStatus.GivenUp;
import dev.quoth.bot.wording.Durations;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Tells how deliveries go: what waits, what was given up and why, and which chats and platforms can't be reached.
public record DeliveryLines(Supplier<DeliveryStatus> status) implements StatusSource {
    private static final int MOST = 5;

    @Override
    public List<String> lines(Language language) {
        var now = status.get();
        var outbox = now.outbox();
        var lines = new ArrayList<String>();
        if (now.waiting() > 0) {
            var late = OperatorPhrase.LATE.in(language, Durations.text(now.oldest(), language));
            lines.add(OperatorPhrase.WAITING.in(language, now.waiting() + " (" + late + ")"));
        }
        if (outbox.waiting() > 0) {
            lines.add(OperatorPhrase.OUTGOING.in(language, outbox.waiting()));
        }
        if (outbox.givenUp() > 0) {
            lines.add(OperatorPhrase.GIVEN_UP.in(language, outbox.givenUp()));
            outbox.latest().stream().limit(MOST).map(DeliveryLines::line).forEach(lines::add);
        }
        if (!outbox.gone().isEmpty()) {
            lines.add(OperatorPhrase.SHUT_OUT.in(language, outbox.gone().stream().limit(MOST)
                    .map(gone -> gone.chat().toString()).collect(Collectors.joining(", "))));
        }
        new TreeMap<>(now.platforms()).forEach((platform, line) -> {
            if (isDown(line)) {
                lines.add(OperatorPhrase.UNREACHED.in(language, platform.key(), line.failure()));
            }
        });
        return lines;
    }

    private static String line(GivenUp given) {
        return given.chat() + ": " + given.reason();
    }

    /// What failed once and went well since is no news.
    private static boolean isDown(LineStatus line) {
        return line.lastFailure().isPresent()
                && line.lastSuccess().filter(success -> success.isAfter(line.lastFailure().get())).isEmpty();
    }
}
