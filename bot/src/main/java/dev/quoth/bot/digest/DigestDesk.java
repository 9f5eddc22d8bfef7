package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.digest.PlanWords.Draft;
import dev.quoth.bot.wording.DigestPhrase;
import dev.quoth.corpus.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Does with the digests of a chat what somebody asked for, and says so. The same event does it once, however often it is
/// told. Safe for use by several threads.
final class DigestDesk {
    private static final int MOST = 10;
    private static final int ID_CHARACTERS = 12;
    private static final int LETTERS_AND_DIGITS = 36;
    private static final int BUTTONS_PER_ROW = 4;
    private static final String DAY = "2026-12-24";

    private final Digests digests;
    private final SubscriptionStore subscriptions;
    private final KnownPeople people;
    private final Supplier<Mark> marks;
    private final Digests.Usual usual;
    private final InstantSource clock;

    /// What else it needs.
    ///
    /// @param marks says how far the documents are now
    record Front(KnownPeople people, Supplier<Mark> marks, Digests.Usual usual, InstantSource clock) {}

    DigestDesk(Digests digests, SubscriptionStore subscriptions, Front front) {
        this.digests = digests;
        this.subscriptions = subscriptions;
        this.people = front.people;
        this.marks = front.marks;
        this.usual = front.usual;
        this.clock = front.clock;
    }

    /// Which digest is meant.
    sealed interface Chosen {

        record One(Subscription subscription) implements Chosen {}

        /// It is not clear, which `why` says.
        record None(Reply why) implements Chosen {}
    }

    boolean mayManage(Request request) {
        return request.event().venue().isPrivate() || request.permission().isOperator()
                || people.isKnown(request.event().sender().id());
    }

    private List<Subscription> here(Request request) {
        var venue = Place.of(request, false).venue();
        return subscriptions.of(venue.conversation());
    }

    boolean isEmpty(Request request) {
        return here(request).isEmpty();
    }

    /// Returns the digest that `order` names; the only one where it names none.
    Chosen chosen(Request request, DigestOrder order) {
        var says = new DigestSays(request.language());
        var here = here(request);
        if (here.isEmpty()) {
            return new Chosen.None(says.of(DigestPhrase.LIST_NONE));
        }
        if (order.number().isEmpty() && here.size() > 1) {
            var command = "/digest " + order.verb().name().toLowerCase(Locale.ROOT) + " 1";
            return new Chosen.None(says.of(DigestPhrase.WHICH_ONE, command));
        }
        int number = order.number().orElse(1);
        return number < 1 || number > here.size()
                ? new Chosen.None(says.of(DigestPhrase.NO_SUCH, number))
                : new Chosen.One(here.get(number - 1));
    }

    /// Sets a digest as `draft` says; one about the same is changed.
    Reply set(Request request, Draft draft) {
        var says = new DigestSays(request.language());
        var made = drafted(request, draft);
        var here = subscriptions.of(made.venue().conversation());
        var same = here.stream().filter(one -> isAboutTheSame(one.plan(), made.plan())).findFirst();
        if (same.isPresent() && !same.get().id().equals(made.id())) {
            return changed(request, same.get().with(made.plan()).with(new Subscription.State.Active()), draft);
        }
        if (same.isEmpty() && here.size() >= MOST) {
            return says.of(DigestPhrase.TOO_MANY, here.size());
        }
        digests.agenda().add(made, marks.get());
        return told(request, DigestPhrase.SET, made, draft);
    }

    private static boolean isAboutTheSame(Plan one, Plan other) {
        return one.topics().equals(other.topics()) && one.collections().equals(other.collections());
    }

    /// Returns the digest that `draft` would be.
    Subscription drafted(Request request, Draft draft) {
        var event = request.event();
        var place = Place.of(request, draft.isForChat());
        var plan = new Plan(draft.time().orElse(usual.time()), draft.days().orElse(DayWords.EVERY),
                draft.zone().or(() -> event.sender().zone()).orElse(usual.zone()), draft.topics(), draft.collections(),
                draft.items().orElse(usual.items()), draft.isOnlyWithNews(), request.language());
        return new Subscription(new SubscriptionId(id(event)), place.venue(), event.sender().id(), plan,
                clock.instant(), new Subscription.State.Active());
    }

    /// The same for the same event, and hard to guess.
    static String id(Event event) {
        var hash = Sha256.hex(event.id().toString().getBytes(StandardCharsets.UTF_8));
        return new BigInteger(hash, 16).toString(LETTERS_AND_DIGITS).substring(0, ID_CHARACTERS);
    }

    /// Changes of `one` what `draft` says.
    Reply change(Request request, Subscription one, Draft draft) {
        var plan = one.plan();
        var changed = new Plan(draft.time().orElse(plan.time()), draft.days().orElse(plan.days()),
                draft.zone().orElse(plan.zone()), draft.topics().isEmpty() ? plan.topics() : draft.topics(),
                draft.collections().isEmpty() ? plan.collections() : draft.collections(),
                draft.items().orElse(plan.items()), draft.isOnlyWithNews() || plan.isOnlyWithNews(), plan.language());
        return changed(request, one.with(changed), draft);
    }

    private Reply changed(Request request, Subscription changed, Draft draft) {
        digests.agenda().change(changed);
        return told(request, DigestPhrase.CHANGED, changed, draft);
    }

    private Reply told(Request request, DigestPhrase phrase, Subscription subscription, Draft draft) {
        var says = new DigestSays(request.language());
        var parts = new ArrayList<ReplyPart>();
        parts.add(says.paragraph(phrase, says.plans().of(subscription.plan()), next(says, subscription)));
        if (phrase == DigestPhrase.SET && draft.zone().isEmpty() && request.event().sender().zone().isEmpty()) {
            var zone = subscription.plan().zone().getId();
            var command = DigestPhrase.ZONE_EXAMPLE.in(request.language(), number(subscription));
            parts.add(new ReplyPart.Paragraph(DigestPhrase.ZONE_USED.runs(request.language(),
                    List.of(List.of(Run.plain(zone)), List.of(Run.code(command))))));
        }
        return says.with(parts, List.of());
    }

    /// Returns the number of `subscription` in the list of its chat.
    private int number(Subscription subscription) {
        return 1 + subscriptions.of(subscription.venue().conversation()).stream().map(Subscription::id).toList()
                .indexOf(subscription.id());
    }

    private String next(DigestSays says, Subscription subscription) {
        return digests.digestLines().next(says, subscription);
    }

    Reply list(Request request) {
        var says = new DigestSays(request.language());
        var here = here(request);
        if (here.isEmpty()) {
            return says.of(DigestPhrase.LIST_NONE);
        }
        var lines = new ArrayList<List<Run>>();
        var buttons = new ArrayList<List<Button>>();
        boolean mayManage = mayManage(request);
        for (int at = 0; at < here.size(); at++) {
            lines.add(List.of(Run.plain((at + 1) + ". " + digests.digestLines().of(says, here.get(at)))));
            if (mayManage) {
                buttons.addAll(DigestSays.rows(buttons(says, here.get(at), at + 1), BUTTONS_PER_ROW));
            }
        }
        if (mayManage) {
            DigestSays.button(DigestPhrase.NEW_BUTTON.in(says.language()), "/digest menu")
                    .ifPresent(more -> buttons.add(List.of(more)));
        }
        return says.with(List.of(says.paragraph(DigestPhrase.LIST_HEADING), new Items(lines)), buttons);
    }

    private static List<Button> buttons(DigestSays says, Subscription subscription, int number) {
        boolean isPaused = subscription.state() instanceof Subscription.State.Paused;
        var buttons = new ArrayList<Button>();
        add(buttons, says, DigestPhrase.PREVIEW_BUTTON, "preview", number);
        add(buttons, says, DigestPhrase.NOW_BUTTON, "now", number);
        add(buttons, says, isPaused ? DigestPhrase.RESUME_BUTTON : DigestPhrase.PAUSE_BUTTON,
                isPaused ? "resume" : "pause", number);
        add(buttons, says, DigestPhrase.OFF_BUTTON, "off", number);
        return buttons;
    }

    private static void add(List<Button> buttons, DigestSays says, DigestPhrase label, String verb, int number) {
        DigestSays.button(label.in(says.language(), number), "/digest " + verb + " " + number)
                .ifPresent(buttons::add);
    }

    Reply off(Request request, DigestOrder order) {
        var here = here(request);
        if (order.rest().matches("(?i)all|全部") && here.size() > 1) {
            here.forEach(one -> digests.agenda().remove(one.id()));
            var says = new DigestSays(request.language());
            return says.of(DigestPhrase.SWITCHED_OFF,
                    here.stream().map(one -> says.plans().of(one.plan())).collect(Collectors.joining("; ")));
        }
        return switch (chosen(request, order)) {
            case Chosen.None(var why) -> why;
            case Chosen.One(var one) -> {
                digests.agenda().remove(one.id());
                var says = new DigestSays(request.language());
                yield says.of(DigestPhrase.SWITCHED_OFF, says.plans().of(one.plan()));
            }
        };
    }

    Reply pause(Request request, DigestOrder order) {
        return switch (chosen(request, order)) {
            case Chosen.None(var why) -> why;
            case Chosen.One(var one) -> pause(request, one, order.rest());
        };
    }

    private Reply pause(Request request, Subscription one, String text) {
        var says = new DigestSays(request.language());
        var today = clock.instant().atZone(one.plan().zone()).toLocalDate();
        var day = DateWords.take(new Clauses(text), today);
        if (day.isEmpty() && !text.isBlank()) {
            return says.of(DigestPhrase.NO_DAY, "/digest pause until " + DAY);
        }
        var paused = one.with(new Subscription.State.Paused(day));
        digests.agenda().change(paused);
        return day.isEmpty()
                ? says.of(DigestPhrase.PAUSED, says.plans().of(one.plan()))
                : says.of(DigestPhrase.PAUSED_UNTIL, says.plans().of(one.plan()), next(says, paused));
    }

    Reply resume(Request request, DigestOrder order) {
        return switch (chosen(request, order)) {
            case Chosen.None(var why) -> why;
            case Chosen.One(var one) -> {
                var resumed = one.with(new Subscription.State.Active());
                digests.agenda().change(resumed);
                var says = new DigestSays(request.language());
                yield says.of(DigestPhrase.RESUMED, says.plans().of(one.plan()), next(says, resumed));
            }
        };
    }

    Reply now(Request request, DigestOrder order) throws InterruptedException {
        var says = new DigestSays(request.language());
        return switch (chosen(request, order)) {
            case Chosen.None(var why) -> why;
            case Chosen.One(var one) -> switch (digests.issueNow(one, request.event().id())) {
                case Press.Outcome.Issued issued when request.event().content() instanceof Content.Pressed ->
                    new Reply.Toast(request.language(), DigestPhrase.ON_ITS_WAY.in(request.language()));
                case Press.Outcome.Issued issued -> says.of(DigestPhrase.ON_ITS_WAY);
                case Press.Outcome.Known known -> says.of(DigestPhrase.ON_ITS_WAY);
                case Press.Outcome.Kept kept -> says.of(DigestPhrase.NOT_NOW);
            };
        };
    }

    /// Shows how `subscription` looks; nothing counts as told by that.
    Reply preview(Request request, Subscription subscription) throws InterruptedException {
        var parts = new ArrayList<ReplyPart>();
        var buttons = new ArrayList<List<Button>>();
        for (var part : digests.preview(subscription, request.permission().asking())) {
            parts.addAll(part.message().parts());
            buttons.addAll(part.message().buttons());
        }
        var says = new DigestSays(request.language());
        return parts.isEmpty() ? says.of(DigestPhrase.LIST_NONE) : says.with(parts, buttons);
    }
}
