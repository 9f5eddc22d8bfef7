package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Makes events of what Slack told us, and leaves out what does not concern us.
///
/// @param commands the names of our commands
/// @param isPublic whether all in a channel see the answer to a slash command
record EventReader(Set<String> commands, People people, boolean isPublic) {

    EventReader {
        commands = Set.copyOf(commands);
    }

    /// Returns what the pressed button does.
    static Action action(Received received) {
        return Action.parse(Json.text(received.body(), "/actions/0/value").orElse(""));
    }

    /// Returns whether `received` asks anything of us; asks nothing of Slack.
    boolean concernsUs(Received received) {
        return content(received).isPresent();
    }

    /// Returns what `received` means; empty where it asks nothing of us.
    Optional<Event> read(Received received) throws InterruptedException {
        var id = received.id();
        var content = content(received);
        var chat = received.chat();
        if (id.isEmpty() || content.isEmpty() || chat.isEmpty()) {
            return Optional.empty();
        }
        var kind = received.isPrivate() ? Venue.Kind.PRIVATE : Venue.Kind.GROUP;
        var isShared = !received.isPrivate() && isShared(received);
        var venue = new Venue(chat.get(), thread(received), kind, isShared);
        return Optional.of(new Event(id.get(), venue, sender(received), at(received), content.get()));
    }

    private String thread(Received received) {
        var thread = received.thread();
        boolean isSeenByOne = received.isSeenByOne() || (received.kind() == Received.Kind.COMMAND && !isPublic);
        return isSeenByOne && !received.isPrivate() && thread.isEmpty() ? Aside.with(received.user()) : thread;
    }

    private boolean isShared(Received received) throws InterruptedException {
        return received.kind() == Received.Kind.EVENT
                ? received.isShared()
                : people.isShared(received.team(), received.channel());
    }

    private Sender sender(Received received) throws InterruptedException {
        if (received.user().isEmpty()) {
            // Slack itself, such as for a channel that was archived.
            return new Sender(new UserId(Platform.SLACK, received.team() + "/slack"), "");
        }
        var person = people.person(received.team(), received.user());
        return new Sender(new UserId(Platform.SLACK, received.team() + "/" + received.user()), person.name(),
                person.language(), person.zone(), person.isGuest());
    }

    private static Instant at(Received received) {
        long seconds = received.body().path("event_time").asLong();
        return seconds > 0 ? Instant.ofEpochSecond(seconds) : received.at();
    }

    private Optional<Content> content(Received received) {
        var body = received.body();
        return switch (received.kind()) {
            case COMMAND -> Optional.of(new Content.Said(new MessageId("/" + received.trigger().orElse("")),
                    Words.slash(body.path("command").asText(), body.path("text").asText(), commands),
                    Optional.empty()));
            case PRESS -> Optional.of(new Content.Pressed(action(received),
                    new MessageId(received.message().or(() -> received.view().map(Card::id)).orElse("?"))));
            case SHORTCUT -> received.message().map(message -> new Content.Said(new MessageId(message),
                    Words.of(body.at("/message/text").asText(), ""), Optional.empty()));
            case EVENT -> happened(received);
        };
    }

    private Optional<Content> happened(Received received) {
        var event = received.body().path("event");
        return switch (received.event()) {
            case "app_mention" -> isOfMachine(event) ? Optional.empty() : mentioned(received, event);
            case "message" -> message(received, event);
            case "member_joined_channel" -> isUs(received) ? Optional.of(new Content.Joined()) : Optional.empty();
            case "channel_left", "group_left", "channel_archive", "group_archive", "channel_deleted", "group_deleted" ->
                Optional.of(new Content.Left());
            default -> Optional.empty();
        };
    }

    private static boolean isUs(Received received) {
        return received.us().filter(received.user()::equals).isPresent();
    }

    private static boolean isOfMachine(JsonNode event) {
        return event.hasNonNull("bot_id") || event.at("/message/bot_id").isTextual()
                || event.path("subtype").asText().equals("bot_message");
    }

    private Optional<Content> mentioned(Received received, JsonNode event) {
        return received.message().map(message -> new Content.Said(new MessageId(message),
                Words.mention(event.path("text").asText(), received.us().orElse(""), commands), Optional.empty()));
    }

    /// Reads what was said to us alone; what people say to each other in channels is no concern of ours.
    private Optional<Content> message(Received received, JsonNode event) {
        if (!received.isPrivate() || isOfMachine(event) || isUs(received) || received.user().isEmpty()) {
            return Optional.empty();
        }
        return switch (event.path("subtype").asText("")) {
            case "" -> mentioned(received, event);
            case "file_share" -> shared(received, event);
            case "message_changed" -> changed(received, event);
            default -> Optional.empty();
        };
    }

    private Optional<Content> changed(Received received, JsonNode event) {
        var text = event.at("/message/text").asText();
        // Slack tells so, too, when it adds the preview of a link.
        boolean isSame = text.equals(event.at("/previous_message/text").asText());
        return isSame
                ? Optional.empty()
                : received.message().map(message -> new Content.Edited(new MessageId(message),
                        Words.mention(text, received.us().orElse(""), commands)));
    }

    private Optional<Content> shared(Received received, JsonNode event) {
        var files = event.path("files");
        var file = files.path(received.file());
        var words = received.file() == 0 ? Words.of(event.path("text").asText(), received.us().orElse("")) : "";
        var message = received.message().map(MessageId::new);
        var unread = unread(file);
        if (unread.isEmpty()) {
            return message.map(id -> new Content.Shared(id, file(received.team(), file), words));
        }
        if (!words.isEmpty()) {
            return message.map(id -> new Content.Said(id, words, Optional.empty()));
        }
        boolean isOneOfMany = received.file() > 0 && unread(files.path(0)).isPresent();
        return isOneOfMany ? Optional.empty() : message.map(id -> new Content.Wordless(id, unread.get()));
    }

    /// Returns what `file` is where we can't read it.
    private static Optional<Content.Wordless.Kind> unread(JsonNode file) {
        return switch (type(file)) {
            case "image" -> Optional.of(Content.Wordless.Kind.PHOTO);
            case "audio" -> Optional.of(Content.Wordless.Kind.VOICE);
            case "video" -> Optional.of(Content.Wordless.Kind.VIDEO);
            default -> Optional.empty();
        };
    }

    private static String type(JsonNode file) {
        var type = file.path("mimetype").asText();
        return type.substring(0, Math.max(0, type.indexOf('/')));
    }

    private static SharedFile file(String team, JsonNode file) {
        var link = Json.text(file, "/url_private_download", "/url_private").orElse("");
        return new SharedFile(team + " " + link, Json.text(file, "/name", "/title").orElse("file"),
                file.path("size").asLong(-1));
    }
}
