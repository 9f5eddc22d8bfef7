package dev.quoth.bot.access;

import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.config.Principal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes the one who sends a code, which was shown to whoever started us, an operator. A code serves once and for an hour,
/// and ends with this process, as does what is remembered of wrong ones. Safe for use by several threads.
public final class Pairing {
    /// How long a code serves.
    public static final Duration VALIDITY = Duration.ofHours(1);

    private static final Pattern COMMAND = Pattern.compile("/(start|pair)(?:\\s+(.*))?", Pattern.DOTALL);

    private final Access access;
    private final InstantSource clock;
    private final WrongTries wrong = new WrongTries();
    private @Nullable PairingCode code;
    private Instant end = Instant.MIN;

    public Pairing(Access access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /// What came of what somebody said.
    sealed interface Outcome {

        /// It was no try.
        record NoTry() implements Outcome {}

        /// The sender is an operator now.
        record Paired() implements Outcome {}

        /// It is not the code, or there is none.
        record Wrong() implements Outcome {}

        /// It was one wrong code too many: nothing is looked at until then.
        record LockedOut(Instant until) implements Outcome {}

        /// The sender is locked out and heard so.
        record StillLockedOut() implements Outcome {}

        /// It was the code, in a chat where others read it: it is void now.
        record Exposed() implements Outcome {}
    }

    /// Returns a new code for people to copy, such as `ACDEF-34679`, in place of the one before.
    public synchronized String open(SecureRandom random) {
        var made = PairingCode.random(random);
        code = made;
        end = clock.instant().plus(VALIDITY);
        return made.shown();
    }

    /// Looks whether `event` says a code: `/pair CODE`, `/start CODE` or the code alone. The same event comes to the same,
    /// however often it is told.
    synchronized Outcome attempt(Event event) {
        var sender = Principals.of(event.sender().id());
        if (!(event.content() instanceof Content.Said said) || sender.isEmpty()) {
            return new Outcome.NoTry();
        }
        var text = said.text().strip();
        if (access.wasMadeOperatorBy(sender.get(), event.id().toString())) {
            return new Outcome.Paired();
        }
        var given = given(text);
        boolean isAsked = text.matches("(?s)/pair(\\s.*)?");
        if (!isAsked && (given.isEmpty() || code == null)) {
            return new Outcome.NoTry();
        }
        if (!event.venue().isPrivate()) {
            return inPublic(given);
        }
        return inPrivate(event, sender.get(), given);
    }

    private static Optional<PairingCode> given(String text) {
        var command = COMMAND.matcher(text);
        if (!command.matches()) {
            return PairingCode.read(text);
        }
        return Optional.ofNullable(command.group(2)).flatMap(PairingCode::read);
    }

    private Outcome inPublic(Optional<PairingCode> given) {
        if (given.filter(this::isRight).isEmpty()) {
            return new Outcome.NoTry();
        }
        code = null;
        return new Outcome.Exposed();
    }

    private Outcome inPrivate(Event event, Principal sender, Optional<PairingCode> given) {
        var now = clock.instant();
        var name = sender.toString();
        boolean isRepeated = wrong.holds(name, event.id());
        var locked = wrong.lockedUntil(name, now);
        if (locked.isPresent() && !isRepeated) {
            return new Outcome.StillLockedOut();
        }
        if (!isRepeated && given.filter(this::isRight).isPresent()) {
            access.give(sender, new Right.Operator(), event.id().toString());
            code = null;
            return new Outcome.Paired();
        }
        if (!isRepeated) {
            wrong.add(name, event.id(), now);
        }
        return wrong.lockedUntil(name, now).<Outcome>map(Outcome.LockedOut::new).orElseGet(Outcome.Wrong::new);
    }

    private boolean isRight(PairingCode given) {
        return code != null && code.matches(given) && clock.instant().isBefore(end);
    }
}
