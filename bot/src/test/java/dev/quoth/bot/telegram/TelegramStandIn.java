package dev.quoth.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.quoth.bot.telegram.StandInChats.DenialException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A strict Bot API on loopback. It takes only what the description of the Bot API and Telegram's rules allow, and keeps
/// [#faults()] of what was not: a test is wrong where there is one that it did not provoke. People in it speak by
/// [#says] and its like, and [#await] waits for what they read. Safe for use by several threads.
public final class TelegramStandIn implements AutoCloseable {

    public static final String TOKEN = "123456:stand-in_TOKEN";
    public static final long BOT = 123456;
    public static final String NAME = "quoth_bot";

    /// Our own field of a message.
    private static final String SAID = "said_at";

    private static final Pattern MARKED = Pattern.compile("(?<!\\w)(?:(/[A-Za-z0-9_]+(?:@\\w+)?)|(@\\w{3,}))");

    private final List<BotApiDescription> descriptions = BotApiDescription.all();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock = Clock.systemUTC();
    private final StandInChats chats = new StandInChats();
    private final Rates rates = new Rates(clock);
    private final Map<Long, ObjectNode> updates = new LinkedHashMap<>();
    private final Map<String, Deque<Fault>> planned = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> unanswered = new HashSet<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Object lock = new Object();
    private boolean isLimited;
    private boolean isPrivate = true;
    private long lastUpdate = 700_000_000;
    private long lastQuery;
    private long polls;
    private int tooEarly;
    private String webhook = "";
    private String secret = "";

    /// A call of a method.
    ///
    /// @param nanos when it came
    /// @param answer what it got; null where the connection was dropped
    public record Call(String method, JsonNode parameters, long nanos, @Nullable JsonNode answer) {

        /// Whether it did what it was asked to.
        public boolean isDone() {
            return answer != null && answer.path("ok").asBoolean();
        }
    }

    /// What somebody reads in answer to `question`, a message's number, as it reads now.
    ///
    /// @param nanos when it was said or last changed
    public record Answer(long question, String text, long nanos) {}

    /// What goes wrong with a call.
    public sealed interface Fault {

        /// The server answers so and does nothing.
        record Denied(int code, String description, String parameters) implements Fault {}

        /// The connection breaks before the call is carried out.
        record DroppedBefore() implements Fault {}

        /// The connection breaks after it was carried out.
        record DroppedAfter() implements Fault {}

        /// A machine in front of the server answers with a page.
        record Page(int status) implements Fault {}
    }

    private TelegramStandIn(HttpServer server) {
        this.server = server;
    }

    /// Starts one without limits of rate.
    public static TelegramStandIn start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
            var standIn = new TelegramStandIn(server);
            server.setExecutor(standIn.threads);
            server.createContext("/bot" + TOKEN + "/", standIn::call);
            server.createContext("/file/bot" + TOKEN + "/", standIn::file);
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Returns the settings with which a service speaks to this.
    public Map<String, String> environment() {
        return Map.of("QUOTH_TELEGRAM_TOKEN", TOKEN, "QUOTH_TELEGRAM_API_URL", url().toString());
    }

    /// Keeps to Telegram's rates from now on: what comes too early gets 429.
    public TelegramStandIn limited() {
        isLimited = true;
        return this;
    }

    /// Shows the bot all that is said in groups, as where privacy mode is off or the bot is an administrator.
    public void showAll() {
        isPrivate = false;
    }

    /// Lets the next calls of `method` go wrong, one for each of `faults`.
    public void plan(String method, Fault... what) {
        synchronized (lock) {
            planned.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ArrayDeque<>()).addAll(List.of(what));
        }
    }

    // ---- Who is there

    public ObjectNode person(long id, String firstName, String languageCode) {
        var user = Json.mapper().createObjectNode().put("id", id).put("is_bot", false).put("first_name", firstName)
                .put("language_code", languageCode);
        synchronized (lock) {
            chats.add(
                    Json.mapper().createObjectNode().put("id", id).put("type", "private").put("first_name", firstName));
        }
        return user;
    }

    /// Adds a chat of several; `type` is group, supergroup or channel.
    public ObjectNode chat(long id, String type, String title) {
        var chat = Json.mapper().createObjectNode().put("id", id).put("type", type).put("title", title);
        synchronized (lock) {
            chats.add(chat);
        }
        return chat;
    }

    /// Opens a topic in a forum.
    public void open(long chat, long topic) {
        synchronized (lock) {
            chats.open(Long.toString(chat), topic);
        }
    }

    // ---- What people do

    /// Lets `user` say `text` to the bot alone; returns the message's number.
    public long says(ObjectNode user, String text) {
        return says(user, user.path("id").asLong(), text, message -> {
        });
    }

    /// Lets `user` say `text` in `chat`, with what `change` makes of the message.
    public long says(ObjectNode user, long chat, String text, Consumer<ObjectNode> change) {
        synchronized (lock) {
            var message = written(user, text);
            change.accept(message);
            chats.post(chats.chat(Long.toString(chat)), message);
            boolean isChannel = message.path("chat").path("type").asText().equals("channel");
            if (isShown(message)) {
                tell(isChannel ? "channel_post" : "message", message);
            }
            return message.path("message_id").asLong();
        }
    }

    private ObjectNode written(ObjectNode user, String text) {
        var message = Json.mapper().createObjectNode().put("date", clock.instant().getEpochSecond());
        message.set("from", user);
        if (!text.isEmpty()) {
            message.put("text", text);
            var entities = entities(text);
            if (!entities.isEmpty()) {
                message.set("entities", entities);
            }
        }
        return message;
    }

    /// Returns the commands and mentions in `text` as Telegram marks them.
    static ArrayNode entities(String text) {
        var entities = Json.mapper().createArrayNode();
        var matcher = MARKED.matcher(text);
        while (matcher.find()) {
            entities.addObject().put("type", matcher.group(1) != null ? "bot_command" : "mention")
                    .put("offset", matcher.start()).put("length", matcher.end() - matcher.start());
        }
        return entities;
    }

    /// Whether privacy mode lets the bot see it.
    private boolean isShown(ObjectNode message) {
        if (!isPrivate || !message.path("chat").path("type").asText().endsWith("group")) {
            return true;
        }
        var text = message.path("text").asText() + message.path("caption").asText();
        boolean isAnswer = message.path("reply_to_message").path("from").path("id").asLong() == BOT;
        return text.startsWith("/") || text.toLowerCase(Locale.ROOT).contains("@" + NAME) || isAnswer
                || message.has("migrate_to_chat_id") || message.has("migrate_from_chat_id");
    }

    /// Lets `user` change what the message said.
    public void edits(ObjectNode user, long chat, long message, String text) {
        synchronized (lock) {
            var changed = written(user, text);
            changed.put("message_id", message).put("edit_date", clock.instant().getEpochSecond());
            changed.set("chat", chats.chat(Long.toString(chat)));
            tell("edited_message", changed);
        }
    }

    /// Lets `user` press the button with `data` under `message`; returns the query's id.
    public String presses(ObjectNode user, JsonNode message, String data) {
        synchronized (lock) {
            var query = query(user).put("chat_instance", "1").put("data", data);
            query.set("message", message);
            tell("callback_query", query);
            return query.path("id").asText();
        }
    }

    /// Lets `user` search from within another chat; returns the query's id.
    public String searches(ObjectNode user, String text) {
        synchronized (lock) {
            var query = query(user).put("query", text).put("offset", "");
            tell("inline_query", query);
            return query.path("id").asText();
        }
    }

    private ObjectNode query(ObjectNode user) {
        var query = Json.mapper().createObjectNode().put("id", Long.toString(9_000_000 + ++lastQuery));
        query.set("from", user);
        unanswered.add(query.path("id").asText());
        return query;
    }

    /// Shuts the bot out of `chat`, or blocks it there.
    public void shutsOut(ObjectNode user, long chat) {
        synchronized (lock) {
            chats.block(Long.toString(chat));
            member(user, chat, "member", "kicked");
        }
    }

    /// Lets the bot in.
    public void letsIn(ObjectNode user, long chat) {
        synchronized (lock) {
            chats.unblock(Long.toString(chat));
            member(user, chat, "left", "member");
        }
    }

    private void member(ObjectNode user, long chat, String before, String after) {
        var change = Json.mapper().createObjectNode().put("date", clock.instant().getEpochSecond());
        change.set("chat", chats.chat(Long.toString(chat)));
        change.set("from", user);
        change.putObject("old_chat_member").put("status", before).set("user", ourselves());
        change.putObject("new_chat_member").put("status", after).set("user", ourselves());
        tell("my_chat_member", change);
    }

    /// Makes a supergroup with the id `to` of the group `from`.
    public void upgrades(ObjectNode user, long from, long to) {
        synchronized (lock) {
            chat(to, "supergroup", chats.chat(Long.toString(from)).path("title").asText());
            chats.migrate(Long.toString(from), Long.toString(to));
            says(user, from, "", message -> message.put("migrate_to_chat_id", to));
            says(user, to, "", message -> message.put("migrate_from_chat_id", from));
        }
    }

    /// Lets `user` send a file; returns the message's number.
    public long sends(ObjectNode user, String name, byte[] content) {
        synchronized (lock) {
            var id = "file-" + files.size();
            files.put(id, content);
            return says(user, user.path("id").asLong(), "", message -> message.putObject("document")
                    .put("file_id", id).put("file_unique_id", id).put("file_name", name)
                    .put("file_size", content.length));
        }
    }

    /// Sends `update` as it is, which gets a number.
    public void tell(ObjectNode update) {
        synchronized (lock) {
            update.put("update_id", ++lastUpdate);
            updates.put(lastUpdate, update);
            lock.notifyAll();
        }
    }

    private void tell(String kind, ObjectNode what) {
        var update = Json.mapper().createObjectNode();
        update.set(kind, what.deepCopy());
        tell(update);
    }

    // ---- What people see

    /// Returns what the bot said in `chat` and has not taken back, as it reads now.
    public List<ObjectNode> heard(long chat) {
        synchronized (lock) {
            return chats.messages(Long.toString(chat)).stream()
                    .filter(message -> message.path("from").path("id").asLong() == BOT).map(ObjectNode::deepCopy)
                    .toList();
        }
    }

    /// Returns what the bot answered, by the question's number.
    public Map<Long, List<Answer>> answers() {
        synchronized (lock) {
            return chats.all().stream().filter(message -> message.has("reply_parameters"))
                    .map(message -> new Answer(message.at("/reply_parameters/message_id").asLong(),
                            message.path("text").asText(), message.path(SAID).asLong()))
                    .collect(Collectors.groupingBy(Answer::question));
        }
    }

    /// Waits until a message of the bot in `chat` fits `wanted` and returns it; fails after 20 seconds.
    public ObjectNode await(long chat, Predicate<ObjectNode> wanted) throws InterruptedException {
        return await(Duration.ofSeconds(20), () -> heard(chat).stream().filter(wanted).findFirst(),
                () -> "messages in " + chat + ": " + heard(chat));
    }

    /// Waits until a call of `method` was answered and returns it; fails after 20 seconds.
    public Call awaitCall(String method) throws InterruptedException {
        return await(Duration.ofSeconds(20), () -> calls(method).stream().findFirst(),
                () -> method + " was not called");
    }

    private <T> T await(Duration patience, Supplier<Optional<T>> look,
            Supplier<String> otherwise) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain; " + otherwise.get() + "; faults: " + faults());
            }
            synchronized (lock) {
                lock.wait(Math.min(left, 100));
            }
        }
    }

    public List<Call> calls(String method) {
        synchronized (lock) {
            return calls.stream().filter(call -> call.method.equalsIgnoreCase(method)).toList();
        }
    }

    /// Returns which rules were broken.
    public List<String> faults() {
        synchronized (lock) {
            return List.copyOf(faults);
        }
    }

    /// Returns the pressed buttons and searches that nobody answered yet.
    public Set<String> unanswered() {
        synchronized (lock) {
            return Set.copyOf(unanswered);
        }
    }

    /// Returns how many updates are not acknowledged yet.
    public int pending() {
        synchronized (lock) {
            return updates.size();
        }
    }

    /// Returns how often updates were asked for.
    public long polls() {
        synchronized (lock) {
            return polls;
        }
    }

    /// Returns how often a message came before its time.
    public int tooEarly() {
        synchronized (lock) {
            return tooEarly;
        }
    }

    public String webhook() {
        synchronized (lock) {
            return webhook;
        }
    }

    /// Posts what is pending to the webhook, in order, until each is taken; returns the statuses that came back.
    public List<Integer> deliver() throws IOException, InterruptedException {
        var statuses = new ArrayList<Integer>();
        while (true) {
            ObjectNode update;
            synchronized (lock) {
                if (updates.isEmpty()) {
                    return statuses;
                }
                update = updates.values().iterator().next();
            }
            var request = HttpRequest.newBuilder(URI.create(webhook)).header("Content-Type", "application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", secret)
                    .POST(HttpRequest.BodyPublishers.ofString(update.toString())).build();
            try (var client = HttpClient.newHttpClient()) {
                statuses.add(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
            }
            if (statuses.getLast() == 200) {
                synchronized (lock) {
                    updates.remove(update.path("update_id").asLong());
                }
            }
        }
    }

    // ---- The server

    private void call(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var method = path.substring(path.lastIndexOf('/') + 1);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var parameters = Json.mapper().readTree(body.isEmpty() ? "{}" : body);
        long now = System.nanoTime();
        var fault = next(method);
        if (fault instanceof Fault.DroppedBefore) {
            record(new Call(method, parameters, now, null));
            exchange.close();
            return;
        }
        if (fault instanceof Fault.Page(int status)) {
            record(new Call(method, parameters, now, null));
            respond(exchange, status, "<html><body>Bad Gateway</body></html>");
            return;
        }
        ObjectNode answer = Json.mapper().createObjectNode();
        int status = 200;
        try {
            if (fault instanceof Fault.Denied(int code, String description, String extra)) {
                throw new DenialException(code, description, (ObjectNode) Json.mapper().readTree(extra));
            }
            check(method, parameters);
            answer.put("ok", true).set("result", result(method.toLowerCase(Locale.ROOT), parameters));
        } catch (DenialException e) {
            status = e.code();
            answer.put("ok", false).put("error_code", e.code()).put("description", e.getMessage());
            if (!e.parameters().isEmpty()) {
                answer.set("parameters", e.parameters());
            }
        } catch (InterruptedException e) {
            exchange.close();
            return;
        }
        boolean isDropped = fault instanceof Fault.DroppedAfter;
        record(new Call(method, parameters, now, isDropped ? null : answer));
        if (isDropped) {
            exchange.close();
        } else {
            respond(exchange, status, answer.toString());
        }
    }

    private void record(Call call) {
        synchronized (lock) {
            calls.add(call);
            lock.notifyAll();
        }
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private @Nullable Fault next(String method) {
        synchronized (lock) {
            var queue = planned.get(method.toLowerCase(Locale.ROOT));
            return queue == null ? null : queue.poll();
        }
    }

    private void check(String method, JsonNode parameters) {
        for (var description : descriptions) {
            var found = description.faults(method, parameters);
            if (!found.isEmpty()) {
                fault(400, "Bad Request: " + found);
            }
        }
    }

    /// Denies a request that we should never have made.
    private void fault(int code, String description) {
        synchronized (lock) {
            faults.add(description);
        }
        throw new DenialException(code, description);
    }

    private JsonNode result(String method, JsonNode request) throws InterruptedException {
        synchronized (lock) {
            JsonNode result = switch (method) {
                case "getme" -> ourselves();
                case "getupdates" -> poll(request);
                case "deletewebhook" -> done(() -> webhook = "");
                case "setwebhook" -> setWebhook(request);
                case "getwebhookinfo" -> Json.mapper().createObjectNode().put("url", webhook)
                        .put("has_custom_certificate", false).put("pending_update_count", updates.size());
                case "setmycommands" -> setCommands(request);
                case "deletemycommands" -> done(() -> chats.chat(request.at("/scope/chat_id").asText()));
                case "sendchataction" -> done(() -> chats.target(request));
                case "sendmessage" -> send(request);
                case "sendmessagedraft" -> draft(request);
                case "editmessagetext" -> edit(request);
                case "deletemessage" -> delete(request);
                case "answercallbackquery", "answerinlinequery" -> answer(method, request);
                case "getfile" -> getFile(request);
                default -> throw new DenialException(404, "Not Found");
            };
            return result.deepCopy();
        }
    }

    private static JsonNode done(Runnable what) {
        what.run();
        return Json.mapper().getNodeFactory().booleanNode(true);
    }

    private static ObjectNode ourselves() {
        return Json.mapper().createObjectNode().put("id", BOT).put("is_bot", true).put("first_name", "Quoth")
                .put("username", NAME).put("can_join_groups", true).put("can_read_all_group_messages", false)
                .put("supports_inline_queries", true);
    }

    private JsonNode poll(JsonNode request) throws InterruptedException {
        if (!webhook.isEmpty()) {
            throw new DenialException(409, "Conflict: can't use getUpdates method while webhook is active; use"
                    + " deleteWebhook to delete the webhook first");
        }
        long ours = ++polls;
        lock.notifyAll();
        long offset = request.path("offset").asLong();
        updates.keySet().removeIf(id -> id < offset);
        long end = System.nanoTime() + Duration.ofSeconds(request.path("timeout").asInt()).toNanos();
        while (updates.isEmpty() && System.nanoTime() < end && ours == polls) {
            lock.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        if (ours != polls) {
            throw new DenialException(409, "Conflict: terminated by other getUpdates request; make sure that only one"
                    + " bot instance is running");
        }
        var list = Json.mapper().createArrayNode();
        updates.values().stream().limit(request.path("limit").asInt(100)).forEach(list::add);
        return list;
    }

    private JsonNode setWebhook(JsonNode request) {
        secret = request.path("secret_token").asText();
        if (!secret.matches("[A-Za-z0-9_-]{1,256}")) {
            fault(400, "Bad Request: secret token is wrong");
        }
        return done(() -> webhook = request.path("url").asText());
    }

    private JsonNode setCommands(JsonNode request) {
        if (request.path("commands").size() > 100) {
            fault(400, "Bad Request: BOT_COMMANDS_TOO_MUCH");
        }
        for (var command : request.path("commands")) {
            boolean isRight = command.path("command").asText().matches("[a-z0-9_]{1,32}")
                    && command.path("description").asText().length() <= 256
                    && Clean.isVisible(command.path("description").asText());
            if (!isRight) {
                fault(400, "Bad Request: BOT_COMMAND_INVALID: " + command);
            }
        }
        if (request.has("language_code") && !request.path("language_code").asText().matches("[a-z]{2}")) {
            fault(400, "Bad Request: language code is invalid");
        }
        return done(() -> {
        });
    }

    private JsonNode send(JsonNode request) {
        var chat = chats.target(request);
        pace(request.path("chat_id").asText());
        MessageRules.fault(request.path("text").asText(), request).ifPresent(fault -> fault(400, fault));
        var asked = request.path("reply_parameters");
        if (!asked.isMissingNode() && !asked.path("allow_sending_without_reply").asBoolean()
                && chats.message(chat.path("id").asText(), asked.path("message_id").asLong()).isEmpty()) {
            throw new DenialException(400, "Bad Request: message to be replied not found");
        }
        var message = (ObjectNode) request.deepCopy();
        message.remove(List.of("method", "chat_id", "link_preview_options"));
        message.put("date", clock.instant().getEpochSecond());
        message.set("from", ourselves());
        message.put(SAID, System.nanoTime());
        var posted = chats.post(chat, message);
        lock.notifyAll();
        return posted;
    }

    private JsonNode draft(JsonNode request) {
        var chat = chats.target(request);
        if (!chat.path("type").asText().equals("private") || request.path("draft_id").asInt() == 0
                || !request.path("chat_id").isIntegralNumber()) {
            fault(400, "Bad Request: a draft needs a private chat and a number");
        }
        pace(request.path("chat_id").asText());
        MessageRules.fault(request.path("text").asText(), request).ifPresent(fault -> fault(400, fault));
        return done(() -> {
        });
    }

    private void pace(String chat) {
        if (isLimited) {
            rates.tooEarly(chat).ifPresent(seconds -> {
                tooEarly++;
                throw new DenialException(429, "Too Many Requests: retry after " + seconds,
                        Json.mapper().createObjectNode().put("retry_after", seconds));
            });
        }
    }

    private JsonNode edit(JsonNode request) {
        chats.target(request);
        pace(request.path("chat_id").asText());
        MessageRules.fault(request.path("text").asText(), request).ifPresent(fault -> fault(400, fault));
        var message = chats.message(request.path("chat_id").asText(), request.path("message_id").asLong())
                .orElseThrow(() -> new DenialException(400, "Bad Request: message to edit not found"));
        var keys = List.of("text", "entities", "reply_markup");
        if (keys.stream().allMatch(key -> message.path(key).equals(request.path(key)))) {
            throw new DenialException(400, "Bad Request: message is not modified: specified new message content and"
                    + " reply markup are exactly the same as a current content and reply markup of the message");
        }
        message.remove(keys);
        keys.stream().filter(request::has).forEach(key -> message.set(key, request.get(key)));
        message.put(SAID, System.nanoTime());
        lock.notifyAll();
        return message;
    }

    private JsonNode delete(JsonNode request) {
        chats.target(request);
        if (!chats.delete(request.path("chat_id").asText(), request.path("message_id").asLong())) {
            throw new DenialException(400, "Bad Request: message to delete not found");
        }
        return done(() -> {
        });
    }

    private JsonNode answer(String method, JsonNode request) {
        boolean isPress = method.equals("answercallbackquery");
        if (request.path("text").asText().length() > 200) {
            fault(400, "Bad Request: MESSAGE_TOO_LONG");
        }
        if (request.path("results").size() > 50) {
            fault(400, "Bad Request: RESULTS_TOO_MUCH");
        }
        if (request.has("button")
                && !request.path("button").path("start_parameter").asText().matches("[A-Za-z0-9_-]{1,64}")) {
            fault(400, "Bad Request: START_PARAM_INVALID");
        }
        var ids = new HashSet<String>();
        for (var result : request.path("results")) {
            var content = result.path("input_message_content");
            MessageRules.fault(content.path("message_text").asText(), content).ifPresent(fault -> fault(400, fault));
            boolean isRight = ids.add(result.path("id").asText()) && !result.path("title").asText().isBlank();
            if (!isRight) {
                fault(400, "Bad Request: RESULT_ID_INVALID or no title: " + result);
            }
        }
        if (!unanswered.remove(request.path(isPress ? "callback_query_id" : "inline_query_id").asText())) {
            throw new DenialException(400,
                    "Bad Request: query is too old and response timeout expired or query ID is invalid");
        }
        return done(() -> {
        });
    }

    private JsonNode getFile(JsonNode request) {
        var id = request.path("file_id").asText();
        if (!files.containsKey(id)) {
            throw new DenialException(400, "Bad Request: invalid file_id");
        }
        return Json.mapper().createObjectNode().put("file_id", id).put("file_unique_id", id)
                .put("file_path", "documents/" + id);
    }

    private void file(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        byte[] content;
        synchronized (lock) {
            content = files.get(path.substring(path.lastIndexOf('/') + 1));
        }
        exchange.sendResponseHeaders(content == null ? 404 : 200,
                content == null || content.length == 0 ? -1 : content.length);
        try (var out = exchange.getResponseBody()) {
            if (content != null) {
                out.write(content);
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            polls++;
            lock.notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
