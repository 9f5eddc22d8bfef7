package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.telegram.Update.Chat;
import dev.quoth.bot.telegram.Update.Message;
import dev.quoth.bot.telegram.Update.User;
import dev.quoth.corpus.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in the words of all platforms where something happened and who did it.
final class Origin {

    private Origin() {}

    static ChatId chat(long id) {
        return new ChatId(Platform.TELEGRAM, Long.toString(id));
    }

    static Venue venue(Message message) {
        return new Venue(chat(message.chat().id()), message.topic().map(String::valueOf).orElse(""),
                kind(message.chat()));
    }

    /// Returns the private chat with `user`.
    static Venue own(User user) {
        return Venue.of(chat(user.id()), Venue.Kind.PRIVATE);
    }

    static Venue.Kind kind(Chat chat) {
        return switch (chat.type()) {
            case "private" -> Venue.Kind.PRIVATE;
            case "channel" -> Venue.Kind.CHANNEL;
            default -> Venue.Kind.GROUP;
        };
    }

    /// Returns who wrote `message`: for anonymous administrators and channels the chat in whose name it was.
    static Sender sender(Message message) {
        var from = message.from();
        var chat = Optional.ofNullable(message.senderChat())
                .or(() -> from == null ? Optional.of(message.chat()) : Optional.empty());
        if (chat.isEmpty() && from != null) {
            return sender(from);
        }
        var signature = message.authorSignature();
        var title = chat.map(Chat::title).orElse("");
        return new Sender(user(chat.map(Chat::id).orElseThrow()), signature == null ? title : signature);
    }

    /// Returns the person who said `message`; empty for a bot, and where it was said in the name of a chat.
    static Optional<UserId> author(Message message) {
        return Optional.ofNullable(message.from()).filter(from -> !from.isBot() && message.senderChat() == null)
                .map(from -> user(from.id()));
    }

    static Sender sender(User user) {
        var name = Stream.of(user.firstName(), user.lastName()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Sender(user(user.id()), name, language(user), Optional.empty());
    }

    private static UserId user(long id) {
        return new UserId(Platform.TELEGRAM, Long.toString(id));
    }

    private static Optional<Language> language(User user) {
        var code = user.languageCode();
        if (code == null) {
            return Optional.empty();
        }
        var tag = Locale.forLanguageTag(code);
        return switch (tag.getLanguage()) {
            case "en" -> Optional.of(Language.EN);
            case "zh" -> chinese(tag);
            default -> Optional.empty();
        };
    }

    private static Optional<Language> chinese(Locale tag) {
        if (tag.getScript().equals("Hans") || Set.of("CN", "SG", "MY").contains(tag.getCountry())) {
            return Optional.of(Language.ZH_HANS);
        }
        boolean isTraditional = tag.getScript().equals("Hant")
                || Set.of("TW", "HK", "MO").contains(tag.getCountry());
        return isTraditional ? Optional.of(Language.ZH_HANT) : Optional.empty();
    }
}
