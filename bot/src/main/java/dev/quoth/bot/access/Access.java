package dev.quoth.bot.access;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.config.AccessSettings;
import dev.quoth.config.Principal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who may ask, and about what: nobody but those whom the settings name and those who were let in by chat. Whoever was shut
/// out stays so, in a chat that was let in and where the settings let them in. Safe for use by several threads; a right that
/// was given or taken counts for the next event.
public final class Access {
    private static final Permission.Stranger STRANGER = new Permission.Stranger();

    private final AccessSettings settings;
    private final GrantStore grants;
    private final InstantSource clock;
    private volatile Operatorship operatorship = Operatorship.UNHEARD;

    public Access(AccessSettings settings, GrantStore grants, InstantSource clock) {
        this.settings = settings;
        this.grants = grants;
        this.clock = clock;
    }

    /// Somebody who has a right, for people to read.
    ///
    /// @param isSet whether the settings say so, so that no chat can change it
    public record Holder(Principal principal, Right right, boolean isSet) {}

    /// Returns what the sender of `event` may do where it happened.
    public Permission permission(Event event) {
        return permission(event.venue(), event.sender());
    }

    /// Returns what `sender` may do in `venue`. Guests of a workspace, and all in chats that other organisations read, may ask
    /// only where the guest or the chat has a right of its own.
    public Permission permission(Venue venue, Sender sender) {
        var permission = permission(venue, sender.id());
        return switch (permission) {
            case Permission.Operator operator when isUnnamed(venue, sender) -> new Permission.Operator(STRANGER);
            case Permission.Guest guest when isUnnamed(venue, sender) -> STRANGER;
            default -> permission;
        };
    }

    private boolean isUnnamed(Venue venue, Sender sender) {
        boolean isUnknownGuest = sender.isGuest() && Principals.of(sender.id()).flatMap(this::right).isEmpty();
        return isUnknownGuest
                || (venue.isShared() && Principals.of(venue.chat()).flatMap(this::right).isEmpty());
    }

    /// Returns what `user` may do in `venue`.
    ///
    /// What may be asked in a group or channel is what that was given, because all there read the answer: neither a person's
    /// own right nor an operator's adds to it.
    public Permission permission(Venue venue, UserId user) {
        if (user.platform() == Platform.CONSOLE) {
            return new Permission.Operator(Permission.Guest.OF_ALL);
        }
        var person = Principals.of(user).flatMap(this::right);
        var chat = Principals.of(venue.chat()).flatMap(this::right);
        var asking = asking(venue, person, chat);
        return person.filter(Right.Operator.class::isInstance).isPresent()
                ? new Permission.Operator(asking)
                : asking;
    }

    private Permission.Asking asking(Venue venue, Optional<Right> person, Optional<Right> chat) {
        if (isDenied(person) || isDenied(chat)) {
            return STRANGER;
        }
        if (settings.open()) {
            return Permission.Guest.OF_ALL;
        }
        var counting = venue.isPrivate() ? person.or(() -> chat) : chat;
        return counting.map(right -> asking(venue, right)).orElse(STRANGER);
    }

    private static Permission.Asking asking(Venue venue, Right right) {
        return switch (right) {
            case Right.Operator operator -> venue.isPrivate() ? Permission.Guest.OF_ALL : STRANGER;
            case Right.Guest(var collections) -> new Permission.Guest(collections);
            case Right.Denied denied -> STRANGER;
        };
    }

    private static boolean isDenied(Optional<Right> right) {
        return right.filter(Right.Denied.class::isInstance).isPresent();
    }

    /// Returns the right of `principal` itself; empty where it has none. What was given by chat goes before what
    /// `access.allow` says, and `access.operators` before both.
    public Optional<Right> right(Principal principal) {
        if (isOperatorBySettings(principal)) {
            return Optional.of(new Right.Operator());
        }
        return grants.find(principal).map(Grant::right).or(() -> settings.allow().contains(principal)
                ? Optional.of(new Right.Guest(Set.of()))
                : Optional.empty());
    }

    /// Returns whether the settings make `principal` an operator, so that no chat can change it.
    public boolean isOperatorBySettings(Principal principal) {
        return settings.operators().contains(principal);
    }

    /// Returns whether everyone may ask.
    public boolean isOpen() {
        return settings.open();
    }

    /// Returns whether `chat` itself may ask.
    boolean isLetIn(ChatId chat) {
        var right = Principals.of(chat).flatMap(this::right);
        return settings.open() ? !isDenied(right) : right.filter(Right.Guest.class::isInstance).isPresent();
    }

    /// Returns whether there is anybody who lets others in.
    public boolean hasOperator() {
        return !settings.operators().isEmpty()
                || grants.all().stream().anyMatch(grant -> grant.right() instanceof Right.Operator);
    }

    /// Returns all who have a right: those in the settings first, in their order there, then those who were let in, in
    /// their order.
    public List<Holder> holders() {
        var holders = new ArrayList<Holder>();
        settings.operators().forEach(one -> holders.add(new Holder(one, new Right.Operator(), true)));
        var stored = grants.all().stream().filter(grant -> !isOperatorBySettings(grant.principal())).toList();
        settings.allow().stream().filter(one -> !isOperatorBySettings(one))
                .filter(one -> stored.stream().noneMatch(grant -> grant.principal().equals(one)))
                .forEach(one -> holders.add(new Holder(one, new Right.Guest(Set.of()), true)));
        stored.forEach(grant -> holders.add(new Holder(grant.principal(), grant.right(), false)));
        return List.copyOf(holders);
    }

    /// Gives `right` to `principal`, in place of the one that it was given before.
    ///
    /// @param cause what gives it: the event's id most often
    public void give(Principal principal, Right right, String cause) {
        boolean wasOperator = right(principal).filter(Right.Operator.class::isInstance).isPresent();
        grants.put(new Grant(principal, right, cause, clock.instant()));
        if (right instanceof Right.Operator) {
            operatorship.began(principal);
        } else if (wasOperator) {
            operatorship.ended(principal);
        }
    }

    /// Tells `listener` of everyone who becomes an operator from now on, and of everyone who is one no more.
    public void onOperatorship(Operatorship listener) {
        operatorship = listener;
    }

    /// Hears who is an operator. Its methods return at once.
    public interface Operatorship {
        /// Hears and does nothing.
        Operatorship UNHEARD = new Operatorship() {
            @Override
            public void began(Principal operator) {}

            @Override
            public void ended(Principal operator) {}
        };

        void began(Principal operator);

        void ended(Principal operator);
    }

    /// Returns whether `cause` gave `principal` the right of an operator.
    boolean wasMadeOperatorBy(Principal principal, String cause) {
        return grants.find(principal)
                .filter(grant -> grant.right() instanceof Right.Operator && grant.cause().equals(cause)).isPresent();
    }

    /// Lets `to` have the right that `from` had, which goes on under that id, unless it has one of its own.
    public void move(ChatId from, ChatId to) {
        var old = Principals.of(from);
        var next = Principals.of(to);
        if (old.isEmpty() || next.isEmpty() || old.equals(next)) {
            return;
        }
        if (right(next.get()).isEmpty()) {
            right(old.get()).ifPresent(right -> give(next.get(), right, "moved from " + from));
        }
        grants.remove(old.get());
    }
}
