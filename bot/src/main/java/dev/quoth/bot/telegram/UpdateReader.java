package dev.quoth.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.telegram.Update.CallbackQuery;
import dev.quoth.bot.telegram.Update.Document;
import dev.quoth.bot.telegram.Update.InlineQuery;
import dev.quoth.bot.telegram.Update.MemberChange;
import dev.quoth.bot.telegram.Update.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes events of updates, and leaves out what does not concern us.
///
/// @param commands the names of our commands
record UpdateReader(Set<String> commands) {

    /// The kinds of updates that become events; Telegram sends no others.
    static final List<String> KINDS = List.of("message", "edited_message", "channel_post", "edited_channel_post",
            "callback_query", "inline_query", "my_chat_member");

    private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);

    UpdateReader {
        commands = Set.copyOf(commands);
    }

    /// Returns what `received` means; empty where it asks nothing of us or can't be read.
    Optional<Event> read(Received received) {
        try {
            return new Reading(received, Json.read(received.update(), Update.class), commands).event();
        } catch (JsonProcessingException e) {
            LOG.warn("an update of Telegram's can't be read: {}", e.getOriginalMessage());
            return Optional.empty();
        } catch (RuntimeException e) {
            // One update of a form that nobody thought of must not stop those behind it.
            LOG.error("an update of Telegram's can't be read", e);
            return Optional.empty();
        }
    }

    /// One update.
    private record Reading(Received received, Update update, Set<String> commands) {

        private Optional<Event> event() {
            return Stream.of(Optional.ofNullable(update.message()).flatMap(this::said),
                    Optional.ofNullable(update.channelPost()).flatMap(this::said),
                    Optional.ofNullable(update.editedMessage()).flatMap(this::edited),
                    Optional.ofNullable(update.editedChannelPost()).flatMap(this::edited),
                    Optional.ofNullable(update.callbackQuery()).map(this::pressed),
                    Optional.ofNullable(update.inlineQuery()).map(this::searched),
                    Optional.ofNullable(update.myChatMember()).flatMap(this::member))
                    .flatMap(Optional::stream).findFirst();
        }

        private Optional<Event> said(Message message) {
            return moved(message).or(() -> isOfNoConcern(message)
                    ? Optional.empty()
                    : content(message).map(content -> event(message, content)));
        }

        private Optional<Event> moved(Message message) {
            var to = message.migrateToChatId();
            var from = message.migrateFromChatId();
            if (to != null) {
                return Optional.of(event(message, new Content.Moved(Origin.chat(to))));
            }
            if (from != null) {
                var venue = Venue.of(Origin.chat(from), Venue.Kind.GROUP);
                return Optional.of(event(venue, Origin.sender(message), at(message),
                        new Content.Moved(Origin.chat(message.chat().id()))));
            }
            return Optional.empty();
        }

        private Optional<Event> edited(Message message) {
            var words = words(message);
            if (isOfNoConcern(message) || message.words().isEmpty() || !concernsUs(message, words)) {
                return Optional.empty();
            }
            return Optional.of(event(message, new Content.Edited(id(message), words.text())));
        }

        /// Whether it is our own words, through somebody's mouth or a channel's, or another machine's.
        private boolean isOfNoConcern(Message message) {
            var from = message.from();
            var via = message.viaBot();
            boolean isMachine = from != null && from.isBot() && message.senderChat() == null;
            boolean isThroughUs = via != null && via.id() == received.bot().id();
            return isMachine || isThroughUs || message.isAutomaticForward();
        }

        private Words words(Message message) {
            return Words.of(message, received.bot(), commands);
        }

        private boolean concernsUs(Message message, Words words) {
            return Origin.kind(message.chat()) == Venue.Kind.PRIVATE || words.isForUs();
        }

        private Optional<Content> content(Message message) {
            var words = words(message);
            if (!concernsUs(message, words)) {
                return Optional.empty();
            }
            var file = message.file();
            if (file.isPresent()) {
                return Optional.of(new Content.Shared(id(message), shared(file.get()), words.text()));
            }
            boolean isSaid = message.text() != null || !words.text().isBlank();
            if (isSaid) {
                return Optional.of(new Content.Said(id(message), words.text(),
                        message.answered().map(Reading::id), message.answered().flatMap(Origin::author)));
            }
            return message.attachment().map(kind -> new Content.Wordless(id(message), kind));
        }

        private static SharedFile shared(Document file) {
            var name = file.fileName();
            var bytes = file.fileSize();
            return new SharedFile(file.fileId(), name == null || name.isBlank() ? "file" : name,
                    bytes == null ? -1 : bytes);
        }

        private Event pressed(CallbackQuery query) {
            var message = query.message();
            var under = message == null ? String.valueOf(query.inlineMessageId()) : id(message).value();
            var venue = message == null ? Origin.own(query.from()) : Origin.venue(message);
            var data = query.data();
            var action = Action.parse(data == null ? "" : data);
            return event(venue, Origin.sender(query.from()), received.at(),
                    new Content.Pressed(action, new MessageId(under)));
        }

        private Event searched(InlineQuery query) {
            var text = query.query();
            return event(Origin.own(query.from()), Origin.sender(query.from()), received.at(),
                    new Content.Searched(text == null ? "" : text.strip()));
        }

        private Optional<Event> member(MemberChange change) {
            boolean was = change.oldChatMember().isInside();
            boolean is = change.newChatMember().isInside();
            if (was == is) {
                return Optional.empty();
            }
            var venue = Venue.of(Origin.chat(change.chat().id()), Origin.kind(change.chat()));
            return Optional.of(event(venue, Origin.sender(change.from()), Instant.ofEpochSecond(change.date()),
                    is ? new Content.Joined() : new Content.Left()));
        }

        private Event event(Message message, Content content) {
            return event(Origin.venue(message), Origin.sender(message), at(message), content);
        }

        private Event event(Venue venue, Sender sender, Instant at, Content content) {
            var id = new EventId(Platform.TELEGRAM, received.bot().id() + "/" + update.updateId());
            return new Event(id, venue, sender, at, content);
        }

        private static Instant at(Message message) {
            return Instant.ofEpochSecond(message.date());
        }

        private static MessageId id(Message message) {
            return new MessageId(Long.toString(message.messageId()));
        }
    }
}
