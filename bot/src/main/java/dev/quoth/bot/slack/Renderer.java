package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Outgoing;
import dev.quoth.bot.delivery.Outgoing.Pace;
import dev.quoth.bot.delivery.Rendering;
import dev.quoth.bot.slack.Requests.Body;
import dev.quoth.bot.slack.Requests.Mark;
import dev.quoth.bot.slack.Requests.Place;
import dev.quoth.bot.slack.Requests.Showing;
import dev.quoth.bot.wording.SlackPhrase;
import dev.quoth.corpus.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes requests of replies.
///
/// @param isPublic whether all in a channel see the answer to a slash command
/// @param spelling writes the commands that we speak of
record Renderer(boolean isPublic, Spelling spelling, InstantSource clock) {

    /// Names a message that its reader alone sees: it has no name of its own, and the next takes its place.
    static final MessageId WHISPER = new MessageId("whisper");

    /// A window can be opened for 3 seconds after a press; this leaves the rest for the way to Slack.
    private static final Duration WINDOW = Duration.ofMillis(2500);

    /// Returns the requests that say what is to be said, in order.
    List<Outgoing> render(Rendering what) {
        var asked = what.payload().map(Renderer::received);
        return switch (what.reply()) {
            case Reply.Message message -> message(what, spelling.in(what.venue(), message), asked);
            case Reply.Toast toast -> toast(what, toast, asked);
            case Reply.Results results -> List.of();
            case Reply.Silence silence -> unanswered(what, asked);
        };
    }

    private List<Outgoing> message(Rendering what, Reply.Message message, Optional<Received> asked) {
        return asked.filter(this::isForWindow).map(pressed -> window(what, message, pressed))
                .orElseGet(() -> messages(what, message, asked));
    }

    /// Returns the request that says `text` in the conversation itself.
    Outgoing plain(Venue venue, String text) {
        var key = venue.conversation() + "@" + clock.instant().toEpochMilli() + "/plain";
        return message(Requests.post(place(venue), Body.of(text), new Mark(key, Optional.empty())));
    }

    private static Received received(String payload) {
        try {
            return Received.parse(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that was stored can't be read any more", e);
        }
    }

    private boolean isForWindow(Received asked) {
        if (asked.kind() != Received.Kind.PRESS) {
            return false;
        }
        boolean opens = switch (EventReader.action(asked)) {
            case Action.OpenCitation citation -> true;
            case Action.OpenFound found -> true;
            default -> false;
        };
        boolean isInTime = asked.trigger().isPresent() && clock.instant().isBefore(asked.at().plus(WINDOW));
        return asked.view().isPresent() || (opens && isInTime);
    }

    private List<Outgoing> window(Rendering what, Reply.Message message, Received asked) {
        var blocks = Body.of(Blocks.of(message), message.buttons()).blocks();
        var card = asked.view();
        var venue = what.venue();
        var place = card.map(Card::place)
                .orElseGet(() -> new Card("", channel(venue.chat().value()), venue.thread()).place());
        var view = Requests.view(SlackPhrase.PASSAGE.in(message.language()), SlackPhrase.CLOSE.in(message.language()),
                place, blocks);
        var instead = messages(what, message, Optional.of(asked)).stream().map(Outgoing::payload)
                .map(SlackRequest::parse).findFirst();
        var request = card.map(open -> Requests.turn(open, view))
                .orElseGet(() -> Requests.open(asked.trigger().orElseThrow(), view));
        return List.of(new Outgoing(instead.map(request::or).orElse(request).text(), Pace.FREE, true));
    }

    private static List<Outgoing> toast(Rendering what, Reply.Toast toast, Optional<Received> asked) {
        var body = Body.of(toast.text());
        return asked.map(event -> whispered(what, body, event, Showing.ALONE))
                .map(request -> List.of(new Outgoing(request.text(), Pace.FREE, false))).orElse(List.of());
    }

    /// Returns what one hears whose command has no answer, as when why was said to somebody before: others don't see the
    /// command, and its user would see nothing at all.
    private static List<Outgoing> unanswered(Rendering what, Optional<Received> asked) {
        return asked.filter(event -> event.kind() == Received.Kind.COMMAND).map(event -> {
            var language = Language.of(event.body().path("text").asText());
            var body = Body.of(SlackPhrase.UNANSWERED.in(language));
            return List.of(aside(whispered(what, body, event, Showing.ALONE)));
        }).orElse(List.of());
    }

    private List<Outgoing> messages(Rendering what, Reply.Message message, Optional<Received> asked) {
        boolean isWhispered = asked.filter(event -> isWhispered(message, event)).isPresent();
        var buttons = isWhispered ? shareable(message) : message.buttons();
        var texts = Messages.of(Blocks.of(message));
        var requests = new ArrayList<Outgoing>();
        for (int at = 0; at < texts.size(); at++) {
            var body = Body.of(texts.get(at), at == texts.size() - 1 ? buttons : List.of());
            var earlier = at < what.earlier().size()
                    ? Optional.of(what.earlier().get(at))
                    : Optional.<MessageId>empty();
            requests.add(isWhispered
                    ? aside(whispered(what, body, asked.orElseThrow(),
                            earlier.isPresent() ? Showing.INSTEAD : Showing.ALONE))
                    : said(what, body, asked, new Part(at, earlier)));
        }
        requests.addAll(removals(what, texts.size()));
        return requests;
    }

    private static Outgoing message(SlackRequest request) {
        return new Outgoing(request.text(), Pace.MESSAGE, false);
    }

    private static Outgoing aside(SlackRequest request) {
        return new Outgoing(request.text(), Pace.ASIDE, false);
    }

    /// Whether what is answered shows to the one who asked alone.
    private boolean isWhispered(Reply.Message message, Received asked) {
        return switch (asked.kind()) {
            case COMMAND -> !asked.isPrivate() && !isPublic;
            case PRESS -> asked.view().isPresent()
                    || (asked.isSeenByOne() && !(EventReader.action(asked) instanceof Action.Share));
            case EVENT, SHORTCUT -> message.audience() == Reply.Audience.ASKER && !asked.isPrivate();
        };
    }

    /// Returns the buttons of an answer that its asker alone sees, with one that shows it to all.
    private static List<List<Button>> shareable(Reply.Message message) {
        boolean isShareable = message.buttons().stream().flatMap(List::stream)
                .anyMatch(button -> button.action() instanceof Action.Share);
        if (isShareable || message.answer().isEmpty()) {
            return message.buttons();
        }
        var buttons = new ArrayList<>(message.buttons());
        buttons.add(List.of(new Button(SlackPhrase.SHARE.in(message.language()),
                new Action.Share(message.answer().get()))));
        return buttons;
    }

    /// @param at      the how many-th message it is, from 0
    /// @param earlier the message that it takes the place of
    private record Part(int at, Optional<MessageId> earlier) {}

    private Outgoing said(Rendering what, Body body, Optional<Received> asked, Part part) {
        var place = place(what);
        var mark = new Mark(key(what, asked, body, part), part.at == 0 ? answer(what.reply()) : Optional.empty());
        var post = Requests.post(place, body, mark);
        // It would show in the channel, not in the thread, and in the conversation of two others to both.
        var showing = place.thread().isEmpty() && !what.venue().isPrivate() ? Showing.ALL : Showing.ALONE;
        var posted = asked.flatMap(event -> event.responseUrl()
                .map(url -> post.or(Requests.respond(url, event.at().toEpochMilli(), body, showing)))).orElse(post);
        return part.earlier.filter(earlier -> !earlier.equals(WHISPER))
                .map(earlier -> new Outgoing(
                        Requests.update(place.channel(), earlier.value(), body, mark).or(posted).text(), Pace.MESSAGE,
                        true))
                .orElseGet(() -> message(posted));
    }

    private static Optional<AnswerId> answer(Reply reply) {
        return reply instanceof Reply.Message message ? message.answer() : Optional.empty();
    }

    private static SlackRequest whispered(Rendering what, Body body, Received asked, Showing showing) {
        var place = place(what);
        var direct = Requests.post(new Place(asked.user(), ""), body, new Mark(
                asked.id().map(Object::toString).orElse("") + "/" + hash(body), Optional.empty()));
        var whisper = asked.isPrivate() ? direct : Requests.whisper(place, asked.user(), body).or(direct);
        return asked.responseUrl()
                .map(url -> Requests.respond(url, asked.at().toEpochMilli(), body, showing).or(whisper))
                .orElse(whisper);
    }

    private static List<Outgoing> removals(Rendering what, int kept) {
        var earlier = what.earlier();
        return earlier.subList(Math.min(kept, earlier.size()), earlier.size()).stream()
                .filter(message -> !message.equals(WHISPER))
                .map(message -> new Outgoing(Requests.delete(place(what).channel(), message.value()).text(),
                        Pace.MESSAGE, true))
                .toList();
    }

    /// Returns what tells the message apart from all others that we post.
    private String key(Rendering what, Optional<Received> asked, Body body, Part part) {
        var cause = asked.flatMap(Received::id).map(Object::toString)
                .orElseGet(() -> what.venue().conversation() + "@" + clock.instant().toEpochMilli());
        return cause + "/" + part.at + "/" + hash(body);
    }

    private static String hash(Body body) {
        return UUID.nameUUIDFromBytes(body.blocks().toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Place place(Rendering what) {
        return place(what.venue());
    }

    private static Place place(Venue venue) {
        return new Place(channel(venue.chat().value()), Aside.shown(venue.thread()));
    }

    /// Returns the channel of a chat that is called `TEAM/CHANNEL`.
    static String channel(String chat) {
        return chat.substring(chat.indexOf('/') + 1);
    }
}
