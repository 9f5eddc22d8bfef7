package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Adapter;
import dev.quoth.bot.delivery.Delivery;
import dev.quoth.bot.delivery.Dispatch;
import dev.quoth.bot.delivery.Outgoing;
import dev.quoth.bot.delivery.Rendering;
import dev.quoth.bot.delivery.Trace;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack as the safe keeping sees it.
final class SlackAdapter implements Adapter {

    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

    private final EventReader reader;
    private final Renderer renderer;
    private final Sending sending;
    private final Assistant assistant;

    SlackAdapter(EventReader reader, Renderer renderer, Sending sending, Assistant assistant) {
        this.reader = reader;
        this.renderer = renderer;
        this.sending = sending;
        this.assistant = assistant;
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Optional<Event> read(String payload) {
        try {
            return read(Received.parse(payload));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warn("an event that was stored can't be read any more: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// Reads it even while we are stopping: what can't be read counts as done, and would never be answered.
    private Optional<Event> read(Received received) {
        try {
            return reader.read(received);
        } catch (InterruptedException e) {
            try {
                return reader.read(received);
            } catch (InterruptedException again) {
                throw new IllegalStateException("reading an event of Slack's was given up", again);
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public List<Outgoing> render(Rendering what) {
        return renderer.render(what);
    }

    @Override
    public Outgoing plain(Venue venue, String text) {
        return renderer.plain(venue, text);
    }

    @Override
    public Delivery send(Dispatch request) throws InterruptedException {
        return sending.send(request);
    }

    @Override
    public Trace find(Dispatch request) throws InterruptedException {
        return sending.find(request);
    }

    @Override
    public void showLife(Event event) {
        assistant.showLife(event);
    }
}
