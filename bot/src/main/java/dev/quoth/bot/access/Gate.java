package dev.quoth.bot.access;

import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.wording.AccessPhrase;
import dev.quoth.bot.wording.Durations;
import dev.quoth.bot.wording.SpokenLanguage;
import dev.quoth.config.Principal;
import dev.quoth.corpus.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Lets events in or turns them away, before anything else is done with them. Strangers hear once how one is let in, and
/// then nothing for a day: so a bot that everyone can write to can't be made to send messages without end.
public final class Gate {
    private static final Duration SILENCE = Duration.ofDays(1);

    private final Access access;
    private final Pairing pairing;
    private final CallerStore callers;
    private final InstantSource clock;

    public Gate(Access access, Pairing pairing, CallerStore callers, InstantSource clock) {
        this.access = access;
        this.pairing = pairing;
        this.callers = callers;
        this.clock = clock;
    }

    /// Whether an event is let in.
    public sealed interface Entry {

        /// It is, with that permission. That of an operator may still say that nothing can be asked here.
        record In(Permission permission) implements Entry {}

        /// It is not, and this is all that is said.
        record Out(Reply reply) implements Entry {}
    }

    /// Returns whether `event` is let in; the same for the same event, however often it is told. What only tells of a chat,
    /// such as that we were shut out, always is.
    public Entry enter(Event event) {
        return switch (event.content()) {
            case Content.Moved(var to) -> {
                access.move(event.venue().chat(), to);
                yield new Entry.In(access.permission(event));
            }
            case Content.Left left -> new Entry.In(access.permission(event));
            case Content.Said said -> tried(event).<Entry>map(Entry.Out::new).orElseGet(() -> known(event));
            default -> known(event);
        };
    }

    /// Whether the sender of `event` may ask where it happened.
    public boolean isOpenTo(Event event) {
        return access.permission(event).asking() instanceof Permission.Guest;
    }

    private Entry known(Event event) {
        return switch (access.permission(event)) {
            case Permission.Stranger stranger -> new Entry.Out(turnedAway(event));
            case Permission.Guest guest -> new Entry.In(guest);
            case Permission.Operator operator -> new Entry.In(operator);
        };
    }

    /// Returns the reply to one who said a code.
    private Optional<Reply> tried(Event event) {
        var language = SpokenLanguage.of(event);
        return switch (pairing.attempt(event)) {
            case Pairing.Outcome.NoTry none -> Optional.empty();
            case Pairing.Outcome.StillLockedOut silent -> Optional.of(new Reply.Silence());
            case Pairing.Outcome.Paired paired -> said(language, AccessPhrase.PAIRED.in(language));
            case Pairing.Outcome.Wrong wrong -> said(language, AccessPhrase.WRONG_CODE.in(language));
            case Pairing.Outcome.Exposed exposed -> said(language, AccessPhrase.EXPOSED_CODE.in(language));
            case Pairing.Outcome.LockedOut(var until) -> said(language,
                    AccessPhrase.LOCKED_OUT.in(language, Durations.text(left(until), language)));
        };
    }

    private Duration left(Instant until) {
        return Duration.between(clock.instant(), until);
    }

    private static Optional<Reply> said(Language language, String text) {
        return Optional.of(Reply.Message.of(language, Paragraph.of(text)));
    }

    private Reply turnedAway(Event event) {
        var language = SpokenLanguage.of(event);
        return switch (event.content()) {
            case Content.Pressed pressed -> new Reply.Toast(language, AccessPhrase.NOT_LET_IN.in(language));
            case Content.Searched searched -> new Reply.Results(language, List.of());
            case Content.Edited edited -> new Reply.Silence();
            case Content.Joined joined when event.venue().isPrivate() -> new Reply.Silence();
            default -> told(event, language);
        };
    }

    private Reply told(Event event, Language language) {
        var caller = caller(event);
        if (caller.isEmpty() || !callers.isToBeTold(caller.get(), SILENCE)) {
            return new Reply.Silence();
        }
        var id = List.of(Run.code(caller.get().principal().toString()));
        var phrase = isOfChat(event) ? AccessPhrase.GROUP_NOT_LET_IN : AccessPhrase.STRANGER;
        return Reply.Message.of(language, new Paragraph(phrase.runs(language, List.of(id))));
    }

    /// A group is told once for all who are in it, unless it is one of them who may not ask.
    private boolean isOfChat(Event event) {
        return event.venue().kind() != Venue.Kind.PRIVATE && !access.isLetIn(event.venue().chat());
    }

    private Optional<Caller> caller(Event event) {
        Optional<Principal> principal = isOfChat(event)
                ? Principals.of(event.venue().chat())
                : Principals.of(event.sender().id());
        var name = isOfChat(event) ? "" : event.sender().name();
        return principal.map(one -> new Caller(one, name, event.id(), clock.instant()));
    }
}
