package dev.quoth.bot.telegram;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.bot.chat.Content.Wordless.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What we read of an update. The library's own types are not used for it: they refuse a whole update for one kind of member
/// or attachment that they don't know yet, and then nobody is answered.
record Update(long updateId, @Nullable Message message, @Nullable Message editedMessage, @Nullable Message channelPost,
        @Nullable Message editedChannelPost, @Nullable CallbackQuery callbackQuery, @Nullable InlineQuery inlineQuery,
        @Nullable MemberChange myChatMember) {

    record User(long id, boolean isBot, @Nullable String firstName, @Nullable String lastName,
            @Nullable String languageCode) {}

    record Chat(long id, String type, @Nullable String title) {
        Chat {
            Objects.requireNonNull(type, "a chat without a type");
        }
    }

    record Entity(String type, int offset, int length, @Nullable User user) {
        Entity {
            Objects.requireNonNull(type, "an entity without a type");
        }
    }

    record Document(String fileId, @Nullable String fileName, @Nullable Long fileSize) {}

    record CallbackQuery(String id, User from, @Nullable Message message, @Nullable String inlineMessageId,
            @Nullable String data) {
        CallbackQuery {
            Objects.requireNonNull(from, "a button that nobody pressed");
        }
    }

    record InlineQuery(String id, User from, @Nullable String query) {
        InlineQuery {
            Objects.requireNonNull(from, "a query of nobody");
        }
    }

    record Member(String status, @Nullable Boolean isMember) {

        /// Whether who has this status reads along in the chat.
        boolean isInside() {
            return switch (status) {
                case "creator", "administrator", "member" -> true;
                case "restricted" -> Boolean.TRUE.equals(isMember);
                default -> false;
            };
        }
    }

    record MemberChange(Chat chat, User from, long date, Member oldChatMember, Member newChatMember) {}

    /// A message, as far as it concerns us.
    ///
    /// @param rest what else it has, as Telegram wrote it
    record Message(long messageId, @Nullable Long messageThreadId, boolean isTopicMessage, @Nullable User from,
            @Nullable Chat senderChat, @Nullable String authorSignature, long date, Chat chat,
            boolean isAutomaticForward, @Nullable Message replyToMessage, @Nullable JsonNode forumTopicCreated,
            @Nullable User viaBot, @Nullable Long migrateToChatId, @Nullable Long migrateFromChatId,
            @Nullable String text, @Nullable List<Entity> entities, @Nullable String caption,
            @Nullable List<Entity> captionEntities, @Nullable Document document,
            @JsonAnySetter Map<String, JsonNode> rest) {

        /// What people send besides words. What is in no list here is Telegram's own notice, such as that a message was pinned.
        private static final Map<String, Kind> ATTACHMENTS = Map.ofEntries(Map.entry("sticker", Kind.STICKER),
                Map.entry("dice", Kind.STICKER), Map.entry("photo", Kind.PHOTO), Map.entry("live_photo", Kind.PHOTO),
                Map.entry("voice", Kind.VOICE), Map.entry("audio", Kind.VOICE), Map.entry("video", Kind.VIDEO),
                Map.entry("video_note", Kind.VIDEO), Map.entry("animation", Kind.VIDEO), Map.entry("poll", Kind.POLL),
                Map.entry("location", Kind.LOCATION), Map.entry("venue", Kind.LOCATION),
                Map.entry("contact", Kind.CONTACT), Map.entry("story", Kind.OTHER), Map.entry("game", Kind.OTHER),
                Map.entry("paid_media", Kind.OTHER), Map.entry("checklist", Kind.OTHER),
                Map.entry("rich_message", Kind.OTHER), Map.entry("invoice", Kind.OTHER),
                Map.entry("giveaway", Kind.OTHER));

        Message {
            Objects.requireNonNull(chat, "a message without a chat");
            rest = rest == null ? Map.of() : Map.copyOf(rest);
        }

        /// Returns what was written, be it by itself or beneath something; empty where nothing was.
        String words() {
            return text != null ? text : caption != null ? caption : "";
        }

        List<Entity> marks() {
            var marks = text != null ? entities : captionEntities;
            return marks == null ? List.of() : marks;
        }

        /// Returns the forum topic in which it stands; empty outside of forums, where the thread's number names the message
        /// that comments began with.
        Optional<Long> topic() {
            return isTopicMessage ? Optional.ofNullable(messageThreadId) : Optional.empty();
        }

        /// Returns the message that it answers. In a topic every message «answers» the notice that opened the topic.
        Optional<Message> answered() {
            return Optional.ofNullable(replyToMessage).filter(message -> message.forumTopicCreated == null);
        }

        /// Returns the file that was sent; a moving picture, which comes as a file too, is none.
        Optional<Document> file() {
            return rest.containsKey("animation") ? Optional.empty() : Optional.ofNullable(document);
        }

        Optional<Kind> attachment() {
            return rest.keySet().stream().filter(ATTACHMENTS::containsKey).sorted().map(ATTACHMENTS::get).findFirst();
        }
    }
}
