package dev.quoth.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The chats of the stand-in and what stands in them. Its callers hold the stand-in's lock.
final class StandInChats {

    private final Map<String, ObjectNode> chats = new HashMap<>();
    private final Map<String, Map<Long, ObjectNode>> messages = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();
    private final Map<String, String> migrated = new HashMap<>();
    private final Map<String, Set<Long>> topics = new HashMap<>();
    private long lastMessage;

    /// What Telegram answers in place of a result.
    static final class DenialException extends RuntimeException {

        private final int code;
        private final ObjectNode parameters;

        DenialException(int code, String description) {
            this(code, description, Json.mapper().createObjectNode());
        }

        DenialException(int code, String description, ObjectNode parameters) {
            super(description);
            this.code = code;
            this.parameters = parameters;
        }

        int code() {
            return code;
        }

        ObjectNode parameters() {
            return parameters;
        }
    }

    void add(ObjectNode chat) {
        chats.put(chat.path("id").asText(), chat);
    }

    ObjectNode chat(String id) {
        var chat = chats.get(id);
        if (chat == null) {
            throw new DenialException(400, "Bad Request: chat not found");
        }
        return chat;
    }

    void open(String chat, long topic) {
        topics.computeIfAbsent(chat, key -> new HashSet<>()).add(topic);
    }

    void block(String chat) {
        blocked.add(chat);
    }

    void unblock(String chat) {
        blocked.remove(chat);
    }

    void migrate(String from, String to) {
        migrated.put(from, to);
    }

    /// Returns the chat that `request` goes to; throws where nothing can be sent there.
    ObjectNode target(JsonNode request) {
        var id = request.path("chat_id").asText();
        var chat = chat(id);
        var to = migrated.get(id);
        if (to != null) {
            throw new DenialException(400, "Bad Request: group chat was upgraded to a supergroup chat",
                    Json.mapper().createObjectNode().put("migrate_to_chat_id", Long.parseLong(to)));
        }
        if (blocked.contains(id)) {
            throw new DenialException(403, id.startsWith("-")
                    ? "Forbidden: bot was kicked from the group chat"
                    : "Forbidden: bot was blocked by the user");
        }
        if (request.has("message_thread_id")
                && !topics.getOrDefault(id, Set.of()).contains(request.path("message_thread_id").asLong())) {
            throw new DenialException(400, "Bad Request: message thread not found");
        }
        return chat;
    }

    /// Keeps `message`, which gets a number and its chat.
    ObjectNode post(ObjectNode chat, ObjectNode message) {
        message.put("message_id", ++lastMessage);
        message.set("chat", chat);
        messages.computeIfAbsent(chat.path("id").asText(), key -> new LinkedHashMap<>()).put(lastMessage, message);
        return message;
    }

    Optional<ObjectNode> message(String chat, long id) {
        return Optional.ofNullable(messages.getOrDefault(chat, Map.of()).get(id));
    }

    boolean delete(String chat, long id) {
        return messages.getOrDefault(chat, new HashMap<>()).remove(id) != null;
    }

    List<ObjectNode> all() {
        return messages.values().stream().flatMap(chat -> chat.values().stream()).toList();
    }

    List<ObjectNode> messages(String chat) {
        return new ArrayList<>(messages.getOrDefault(chat, Map.of()).values());
    }
}
