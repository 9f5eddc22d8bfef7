package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Venue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A platform in memory, whose messages are one a paragraph, and which misbehaves as it is told. A request is `say TEXT`,
/// `edit MESSAGE TEXT`, `delete MESSAGE` or `toast TEXT`.
final class FakePlatform implements Adapter {
    /// What each chat shows.
    private final Map<String, Map<String, String>> shown = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> signs = new ArrayList<>();
    private final Map<String, Deque<Function<Dispatch, Optional<Delivery>>>> moods = new HashMap<>();
    private final Map<Long, MessageId> found = new HashMap<>();
    private final AtomicInteger unreadable = new AtomicInteger();
    private boolean findsAgain;
    private volatile boolean rendersNothing;
    private boolean hasDrafts;
    private int messages;

    /// What the next request to a chat meets; empty where it is treated as always.
    synchronized FakePlatform next(String chat, Function<Dispatch, Optional<Delivery>> mood) {
        moods.computeIfAbsent(chat, added -> new ArrayDeque<>()).add(mood);
        return this;
    }

    FakePlatform answers(String chat, Delivery delivery) {
        return next(chat, request -> Optional.of(delivery));
    }

    /// The request arrives, and the connection breaks before we hear of it.
    FakePlatform dropsAfter(String chat) {
        return next(chat, request -> {
            post(request);
            return Optional.of(new Delivery.Unsure("the connection broke"));
        });
    }

    FakePlatform dropsBefore(String chat) {
        return answers(chat, new Delivery.Unsure("the connection broke"));
    }

    /// It can't be read what arrives, so many times.
    FakePlatform isUnreadable(int times) {
        unreadable.set(times);
        return this;
    }

    /// It can tell what became of a request.
    synchronized FakePlatform findsAgain() {
        findsAgain = true;
        return this;
    }

    /// It can render nothing but plain words.
    FakePlatform rendersNothing() {
        rendersNothing = true;
        return this;
    }

    /// It shows drafts.
    synchronized FakePlatform withDrafts() {
        hasDrafts = true;
        return this;
    }

    @Override
    public synchronized boolean showDraft(Rendering beginning, long number) {
        if (hasDrafts && beginning.reply() instanceof Reply.Message message) {
            requests.add(beginning.venue().chat().value() + ": draft " + Chats.words(message.parts().getFirst()));
        }
        return hasDrafts;
    }

    @Override
    public Platform platform() {
        return Platform.TELEGRAM;
    }

    @Override
    public Optional<Event> read(String payload) {
        if (unreadable.getAndDecrement() > 0) {
            throw new NotYetReadableException("it is not known who that is", Duration.ofMillis(50));
        }
        return Optional.of(Chats.read(payload));
    }

    @Override
    public List<Outgoing> render(Rendering what) {
        if (rendersNothing) {
            throw new IllegalStateException("nothing can be rendered");
        }
        return switch (what.reply()) {
            case Reply.Message message -> messages(message, what.earlier());
            case Reply.Toast toast -> List.of(new Outgoing("toast " + toast.text(), Outgoing.Pace.FREE, true));
            case Reply.Results results -> List.of();
            case Reply.Silence silence -> List.of();
        };
    }

    private static List<Outgoing> messages(Reply.Message message, List<MessageId> earlier) {
        var requests = new ArrayList<Outgoing>();
        for (int part = 0; part < message.parts().size(); part++) {
            var words = Chats.words(message.parts().get(part));
            requests.add(part < earlier.size()
                    ? new Outgoing("edit " + earlier.get(part).value() + " " + words, Outgoing.Pace.MESSAGE, true)
                    : new Outgoing("say " + words, Outgoing.Pace.MESSAGE, false));
        }
        for (int extra = message.parts().size(); extra < earlier.size(); extra++) {
            requests.add(new Outgoing("delete " + earlier.get(extra).value(), Outgoing.Pace.MESSAGE, true));
        }
        return requests;
    }

    @Override
    public Outgoing plain(Venue venue, String text) {
        return new Outgoing("say plainly " + text, Outgoing.Pace.MESSAGE, false);
    }

    @Override
    public Delivery send(Dispatch request) throws InterruptedException {
        var mood = mood(request.chat().value());
        return mood.apply(request).orElseGet(() -> new Delivery.Sent(post(request)));
    }

    private synchronized Function<Dispatch, Optional<Delivery>> mood(String chat) {
        var next = moods.getOrDefault(chat, new ArrayDeque<>()).poll();
        return next == null ? request -> Optional.empty() : next;
    }

    private synchronized Optional<MessageId> post(Dispatch request) {
        requests.add(request.chat().value() + ": " + request.payload());
        var chat = shown.computeIfAbsent(request.chat().value(), added -> new LinkedHashMap<>());
        var words = request.payload().split(" ", 3);
        return switch (words[0]) {
            case "say" -> {
                var message = "m" + ++messages;
                chat.put(message, request.payload().substring(4));
                found.put(request.id(), new MessageId(message));
                yield Optional.of(new MessageId(message));
            }
            case "edit" -> {
                chat.put(words[1], words[2]);
                yield Optional.of(new MessageId(words[1]));
            }
            case "delete" -> {
                chat.remove(words[1]);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    @Override
    public synchronized Trace find(Dispatch request) {
        var message = found.get(request.id());
        if (!findsAgain) {
            return new Trace.Unknown();
        }
        return message == null ? new Trace.Nowhere() : new Trace.Found(message);
    }

    @Override
    public synchronized void showLife(Event event) {
        signs.add(event.venue().chat().value());
    }

    /// Returns what `chat` shows, in order.
    synchronized List<String> shown(String chat) {
        return List.copyOf(shown.getOrDefault(chat, Map.of()).values());
    }

    /// Returns the requests that took effect, in order.
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /// Returns the chats that were shown signs of life, in order.
    synchronized List<String> signs() {
        return List.copyOf(signs);
    }
}
