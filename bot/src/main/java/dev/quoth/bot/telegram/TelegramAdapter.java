package dev.quoth.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quoth.bot.chat.Content;
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

/// Telegram as the safe keeping sees it.
final class TelegramAdapter implements Adapter {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramAdapter.class);

    private final Typing typing;
    private final Drafts drafts;
    private final Sending sending;
    private final UpdateReader reader;

    TelegramAdapter(Typing typing, Drafts drafts, Sending sending, UpdateReader reader) {
        this.typing = typing;
        this.drafts = drafts;
        this.sending = sending;
        this.reader = reader;
    }

    @Override
    public Platform platform() {
        return Platform.TELEGRAM;
    }

    @Override
    public Optional<Event> read(String payload) {
        try {
            return reader.read(Received.parse(payload));
        } catch (JsonProcessingException e) {
            LOG.warn("an update that was stored can't be read any more: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    @Override
    public List<Outgoing> render(Rendering what) {
        return Renderer.render(what);
    }

    @Override
    public Outgoing plain(Venue venue, String text) {
        return Renderer.plain(venue, text);
    }

    @Override
    public Delivery send(Dispatch request) throws InterruptedException {
        return sending.send(request);
    }

    /// Telegram can't tell what became of a message, but whether it can be reached.
    @Override
    public Trace find(Dispatch request) throws InterruptedException {
        return sending.find();
    }

    @Override
    public boolean showDraft(Rendering beginning, long number) throws InterruptedException {
        return drafts.show(beginning, number);
    }

    @Override
    public void showLife(Event event) {
        if (!(event.content() instanceof Content.Searched)) {
            typing.show(event.venue());
        }
    }
}
