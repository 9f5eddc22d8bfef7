package dev.quoth.bot.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.access.Permission.Guest;
import dev.quoth.bot.access.Permission.Operator;
import dev.quoth.bot.access.Permission.Stranger;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.config.AccessSettings;
import dev.quoth.config.Principal;
import dev.quoth.corpus.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final UserId ANN = new UserId(Platform.TELEGRAM, "7");
    private static final Principal ANN_HERSELF = new Principal.Telegram(7);
    private static final Principal GROUP = new Principal.Telegram(-100);
    private static final Venue IN_PRIVATE = Venue.of(new ChatId(Platform.TELEGRAM, "7"), Venue.Kind.PRIVATE);
    private static final Venue IN_GROUP = Venue.of(new ChatId(Platform.TELEGRAM, "-100"), Venue.Kind.GROUP);
    private static final Guest OF_PRESS = new Guest(Set.of("press"));
    private static final Stranger STRANGER = new Stranger();

    private final Grants grants = new Grants();

    @Test
    void letsNobodyInWhoWasNotLetIn() {
        assertEquals(STRANGER, closed().permission(IN_PRIVATE, ANN));
        assertEquals(STRANGER, closed().permission(IN_GROUP, ANN));
    }

    @Test
    void letsAPersonAskInPrivateAboutWhatWasGranted() {
        give(ANN_HERSELF, new Right.Guest(Set.of("press")));

        assertEquals(OF_PRESS, closed().permission(IN_PRIVATE, ANN));
        assertEquals(STRANGER, closed().permission(IN_GROUP, ANN));
    }

    @Test
    void showsAGroupWhatTheGroupMaySeeWhoeverAsks() {
        give(ANN_HERSELF, new Right.Guest(Set.of("board")));
        give(GROUP, new Right.Guest(Set.of("press")));

        assertEquals(OF_PRESS, closed().permission(IN_GROUP, ANN));
    }

    @Test
    void letsAnOperatorAskAboutEverythingInPrivate() {
        give(ANN_HERSELF, new Right.Operator());

        assertEquals(new Operator(Guest.OF_ALL), closed().permission(IN_PRIVATE, ANN));
    }

    @Test
    void showsAGroupNoMoreWhereAnOperatorAsks() {
        give(ANN_HERSELF, new Right.Operator());
        assertEquals(new Operator(STRANGER), closed().permission(IN_GROUP, ANN));

        give(GROUP, new Right.Guest(Set.of("press")));
        assertEquals(new Operator(OF_PRESS), closed().permission(IN_GROUP, ANN));
    }

    @Test
    void keepsOutWhoWasDeniedAlthoughTheGroupOrEveryoneIsLetIn() {
        give(ANN_HERSELF, new Right.Denied());
        give(GROUP, new Right.Guest(Set.of()));

        assertEquals(STRANGER, closed().permission(IN_GROUP, ANN));
        assertEquals(STRANGER, open().permission(IN_PRIVATE, ANN));
    }

    @Test
    void keepsADeniedGroupFromAskingAlthoughTheSettingsAllowIt() {
        give(GROUP, new Right.Denied());
        give(ANN_HERSELF, new Right.Operator());
        var access = access(new AccessSettings(false, List.of(GROUP), List.of()));

        assertEquals(new Operator(STRANGER), access.permission(IN_GROUP, ANN));
    }

    @Test
    void letsEveryoneAskAboutEverythingWhereItIsOpen() {
        assertEquals(Guest.OF_ALL, open().permission(IN_PRIVATE, ANN));
        assertEquals(Guest.OF_ALL, open().permission(IN_GROUP, ANN));
    }

    @Test
    void letsInWhomTheSettingsName() {
        assertEquals(Guest.OF_ALL,
                access(new AccessSettings(false, List.of(GROUP), List.of())).permission(IN_GROUP, ANN));
        assertEquals(new Operator(Guest.OF_ALL),
                access(new AccessSettings(false, List.of(), List.of(ANN_HERSELF))).permission(IN_PRIVATE, ANN));
    }

    @Test
    void takesWhatWasSaidByChatBeforeTheListOfTheAllowed() {
        give(GROUP, new Right.Guest(Set.of("press")));

        assertEquals(OF_PRESS,
                access(new AccessSettings(false, List.of(GROUP), List.of())).permission(IN_GROUP, ANN));
    }

    @Test
    void letsNobodyShutOutAnOperatorOfTheSettings() {
        give(ANN_HERSELF, new Right.Denied());

        assertEquals(new Operator(Guest.OF_ALL),
                access(new AccessSettings(false, List.of(), List.of(ANN_HERSELF))).permission(IN_PRIVATE, ANN));
    }

    @Test
    void takesWhoeverSitsAtTheTerminalForAnOperator() {
        var terminal = Venue.of(new ChatId(Platform.CONSOLE, "terminal"), Venue.Kind.PRIVATE);

        assertEquals(new Operator(Guest.OF_ALL),
                closed().permission(terminal, new UserId(Platform.CONSOLE, "someone")));
    }

    @Test
    void knowsWhetherAnybodyLetsOthersIn() {
        assertFalse(closed().hasOperator());
        assertTrue(access(new AccessSettings(false, List.of(), List.of(ANN_HERSELF))).hasOperator());
        give(ANN_HERSELF, new Right.Operator());
        assertTrue(closed().hasOperator());
    }

    @Test
    void letsAGuestOfTheWorkspaceAskOnlyWhatTheGuestWasGivenByName() {
        give(GROUP, new Right.Guest(Set.of("press")));
        var guest = new Sender(ANN, "Ann", Optional.empty(), Optional.empty(), true);

        assertEquals(STRANGER, closed().permission(said(guest, IN_GROUP)));
        assertEquals(STRANGER, open().permission(said(guest, IN_PRIVATE)));

        give(ANN_HERSELF, new Right.Guest(Set.of("press")));
        assertEquals(OF_PRESS, closed().permission(said(guest, IN_GROUP)));
    }

    @Test
    void saysInASharedChatOnlyWhatTheChatWasGivenByName() {
        var shared = new Venue(IN_GROUP.chat(), "", Venue.Kind.GROUP, true);
        var ann = new Sender(ANN, "Ann");
        assertEquals(STRANGER, open().permission(said(ann, shared)));

        give(ANN_HERSELF, new Right.Operator());
        assertEquals(new Operator(STRANGER), open().permission(said(ann, shared)));

        give(GROUP, new Right.Guest(Set.of("press")));
        assertEquals(new Operator(Guest.OF_ALL), open().permission(said(ann, shared)));
    }

    private static Event said(Sender sender, Venue venue) {
        return new Event(new EventId(Platform.TELEGRAM, "1"), venue, sender, Instant.EPOCH,
                new Content.Said(new MessageId("1"), "Who?", Optional.empty()));
    }

    @Test
    void namesAllWhoHaveARightOnce() {
        give(GROUP, new Right.Denied());
        var bob = new Principal.Slack("T01", "U02");
        give(bob, new Right.Guest(Set.of("press")));
        var access = access(new AccessSettings(false, List.of(GROUP, ANN_HERSELF), List.of(ANN_HERSELF)));

        assertEquals(List.of(new Access.Holder(ANN_HERSELF, new Right.Operator(), true),
                new Access.Holder(GROUP, new Right.Denied(), false),
                new Access.Holder(bob, new Right.Guest(Set.of("press")), false)), access.holders());
    }

    @Test
    void takesTheRightAlongWhereAGroupGoesOnUnderAnotherId() {
        give(GROUP, new Right.Guest(Set.of("press")));
        var supergroup = new ChatId(Platform.TELEGRAM, "-1001");

        closed().move(IN_GROUP.chat(), supergroup);

        assertEquals(OF_PRESS, closed().permission(Venue.of(supergroup, Venue.Kind.GROUP), ANN));
        assertEquals(STRANGER, closed().permission(IN_GROUP, ANN));
    }

    @Test
    void letsAGroupOfTheSettingsGoOnUnderItsNewId() {
        var access = access(new AccessSettings(false, List.of(GROUP), List.of()));
        var supergroup = new ChatId(Platform.TELEGRAM, "-1001");

        access.move(IN_GROUP.chat(), supergroup);

        assertEquals(Guest.OF_ALL, access.permission(Venue.of(supergroup, Venue.Kind.GROUP), ANN));
    }

    private void give(Principal principal, Right right) {
        closed().give(principal, right, "test");
    }

    private Access closed() {
        return access(new AccessSettings(false, List.of(), List.of()));
    }

    private Access open() {
        return access(new AccessSettings(true, List.of(), List.of()));
    }

    private Access access(AccessSettings settings) {
        return new Access(settings, grants, new SettableClock(Instant.parse("2026-11-21T12:00:00Z")));
    }
}
