package dev.quoth.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Outgoing;
import dev.quoth.bot.delivery.Rendering;
import dev.quoth.bot.telegram.Requests.Choice;
import dev.quoth.bot.telegram.Requests.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes requests of replies.
final class Renderer {

    /// Of one inline query.
    private static final int MOST_RESULTS = 50;

    private Renderer() {}

    /// Returns the requests that say what is to be said, in order. A button that was pressed is answered first.
    static List<Outgoing> render(Rendering what) {
        var asked = what.payload().map(Renderer::asked).orElse(Asked.NOTHING);
        var requests = new ArrayList<Outgoing>();
        boolean isToast = what.reply() instanceof Reply.Toast;
        asked.press.filter(press -> !isToast).ifPresent(press -> requests.add(Requests.answerPress(press, "")));
        switch (what.reply()) {
            case Reply.Message message when asked.search.isPresent() ->
                requests.add(Requests.answerSearch(asked.search.get(), List.of(), first(message)));
            case Reply.Message message -> requests.addAll(messages(what, message, asked));
            case Reply.Toast toast -> requests.addAll(toast(what, toast, asked));
            case Reply.Results results -> asked.search
                    .ifPresent(search -> requests.add(Requests.answerSearch(search, choices(results, asked), "")));
            case Reply.Silence silence ->
                asked.search.ifPresent(search -> requests.add(Requests.answerSearch(search, List.of(), "")));
        }
        return List.copyOf(requests);
    }

    /// Returns the request that says `text` in the chat itself.
    static Outgoing plain(Venue venue, String text) {
        return Requests.send(new Place(venue.chat().value(), Optional.empty(), Optional.empty()),
                Formatted.plain(Clean.text(text)).stripped(), List.of());
    }

    private static String first(Reply.Message message) {
        return Messages.one(new Blocks(Optional.empty()).of(message)).text();
    }

    /// Returns as much of `message` as goes into one, as we say it to one person alone.
    static Formatted beginning(Reply.Message message) {
        return Messages.of(new Blocks(Optional.empty()).of(message)).getFirst();
    }

    private static List<Outgoing> toast(Rendering what, Reply.Toast toast, Asked asked) {
        return asked.press.map(press -> List.of(Requests.answerPress(press, toast.text())))
                .orElseGet(() -> List.of(Requests.send(place(what, asked), Messages.one(List.of(
                        new Block(Formatted.plain(Clean.text(toast.text())).stripped(), Block.Weight.PROSE, false))),
                        List.of())));
    }

    private static List<Outgoing> messages(Rendering what, Reply.Message message, Asked asked) {
        // Whoever reads along can open a citation in a chat of the own; with us alone the buttons do.
        var reader = what.venue().isPrivate() ? Optional.<Bot>empty() : asked.bot;
        var texts = Messages.of(new Blocks(reader).of(message));
        var earlier = what.earlier();
        var chat = what.venue().chat().value();
        var requests = new ArrayList<Outgoing>();
        for (int at = 0; at < texts.size(); at++) {
            var buttons = at == texts.size() - 1 ? message.buttons() : List.<List<Button>>of();
            requests.add(at < earlier.size()
                    ? Requests.edit(chat, number(earlier.get(at)), texts.get(at), buttons)
                    : Requests.send(place(what, asked), texts.get(at), buttons));
        }
        for (var superfluous : earlier.subList(Math.min(texts.size(), earlier.size()), earlier.size())) {
            requests.add(Requests.delete(chat, number(superfluous)));
        }
        return requests;
    }

    private static Place place(Rendering what, Asked asked) {
        var venue = what.venue();
        return new Place(venue.chat().value(), topic(venue), asked.message);
    }

    private static Optional<Integer> topic(Venue venue) {
        return venue.thread().isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(venue.thread()));
    }

    private static int number(MessageId message) {
        return Integer.parseInt(message.value());
    }

    private static List<Choice> choices(Reply.Results results, Asked asked) {
        return results.results().stream().limit(MOST_RESULTS).map(result -> new Choice(result.title(),
                result.description(), Messages.one(new Blocks(asked.bot).of(result.message())))).toList();
    }

    /// What is answered.
    ///
    /// @param bot     whom it was said to
    /// @param message the message; for a button the one that it stands under
    /// @param press   the pressed button's query
    /// @param search  the inline query
    private record Asked(Optional<Bot> bot, Optional<Integer> message, Optional<String> press,
            Optional<String> search) {

        private static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static Asked asked(String payload) {
        try {
            var received = Received.parse(payload);
            var update = received.update();
            var press = update.path("callback_query");
            for (var said : List.of(press.path("message"), update.path("message"), update.path("edited_message"),
                    update.path("channel_post"), update.path("edited_channel_post"))) {
                if (said.has("message_id")) {
                    return new Asked(Optional.of(received.bot()), Optional.of(said.path("message_id").asInt()),
                            text(press.path("id")), Optional.empty());
                }
            }
            return new Asked(Optional.of(received.bot()), Optional.empty(), text(press.path("id")),
                    text(update.path("inline_query").path("id")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that was stored can't be read any more", e);
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node.asText());
    }
}
