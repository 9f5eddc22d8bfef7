package dev.quoth.bot.access;

import dev.quoth.bot.access.AskedStore.Asked;
import dev.quoth.bot.chat.Event;
import dev.quoth.config.LimitsSettings;
import dev.quoth.config.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/// How much one person and one chat may ask in a minute and in a day, so that nobody asks at the cost of all others. Windows
/// slide: a question counts for exactly a minute and a day. Operators ask without a budget, and nothing of theirs counts.
/// Safe for use by several threads; of several questions at the same moment one more than allowed may pass.
public final class Budget {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final LimitsSettings limits;
    private final AskedStore asked;
    private final InstantSource clock;

    public Budget(LimitsSettings limits, AskedStore asked, InstantSource clock) {
        this.limits = limits;
        this.asked = asked;
        this.clock = clock;
    }

    /// Whether a question may be asked.
    public sealed interface Verdict {

        /// It may, and counts.
        record Allowed() implements Verdict {}

        /// It may not, and that is to be told.
        ///
        /// @param delay  how long it takes until one may ask again
        /// @param whose whether the person or all in the chat asked too much
        record RefusedFirst(Duration delay, Whose whose) implements Verdict {}

        /// It may not, and that was told.
        record RefusedAgain() implements Verdict {}
    }

    /// Whose budget is used up.
    public enum Whose {
        PERSON, CHAT
    }

    private record Full(Principal principal, Whose whose, Instant until) {}

    /// Takes the question that `event` asks from the budgets of its sender and its chat, once however often it is told.
    /// Asked for questions only: presses, commands and help cost nothing.
    public Verdict take(Event event, Permission permission) {
        var person = Principals.of(event.sender().id());
        var chat = Principals.of(event.venue().chat());
        if (permission.isOperator() || person.isEmpty() || chat.isEmpty() || asked.holds(event.id())) {
            return new Verdict.Allowed();
        }
        var now = clock.instant();
        var full = full(person.get(), chat.get(), now);
        if (full.isEmpty()) {
            asked.add(new Asked(event.id(), person.get(), chat.get(), now));
            return new Verdict.Allowed();
        }
        var until = full.get().until;
        return asked.isToBeTold(full.get().principal, event.id(), now, until)
                ? new Verdict.RefusedFirst(Duration.between(now, until), full.get().whose)
                : new Verdict.RefusedAgain();
    }

    /// Returns the budget that is used up the longest.
    private Optional<Full> full(Principal person, Principal chat, Instant now) {
        return Stream
                .of(until(asked.byPerson(person, limits.userPerMinute()), MINUTE, person, Whose.PERSON),
                        until(asked.byPerson(person, limits.userPerDay()), DAY, person, Whose.PERSON),
                        until(asked.inChat(chat, limits.chatPerMinute()), MINUTE, chat, Whose.CHAT),
                        until(asked.inChat(chat, limits.chatPerDay()), DAY, chat, Whose.CHAT))
                .flatMap(Optional::stream).filter(full -> full.until.isAfter(now))
                .reduce((one, other) -> other.until.isAfter(one.until) ? other : one);
    }

    private static Optional<Full> until(Optional<Instant> oldest, Duration window, Principal principal, Whose whose) {
        return oldest.map(at -> new Full(principal, whose, at.plus(window)));
    }
}
