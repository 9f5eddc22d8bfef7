package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.quoth.bot.slack.SlackMessages.Posted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A stand-in for Slack's Web API on the loopback interface. It refuses what Slack refuses, keeps what it was asked and what
/// it took, and fails as it is told. What it refused for its form stands in [#violations()].
final class SlackServer implements AutoCloseable {

    static final String TEAM = "T0001";
    static final String BOT = "U0BOT";
    static final String TOKEN = "xoxb-1-secret";
    static final String APP_TOKEN = "xapp-1-secret";

    /// Parameters that our methods may be given; Slack ignores others, which hides mistakes.
    private static final Map<String, Set<String>> PARAMETERS = Map.ofEntries(
            Map.entry("auth.test", Set.of()), Map.entry("apps.connections.open", Set.of("token")),
            Map.entry("chat.postMessage",
                    Set.of("channel", "thread_ts", "text", "blocks", "unfurl_links", "unfurl_media", "metadata")),
            Map.entry("chat.postEphemeral", Set.of("channel", "thread_ts", "user", "text", "blocks")),
            Map.entry("chat.update", Set.of("channel", "ts", "text", "blocks", "metadata")),
            Map.entry("chat.delete", Set.of("channel", "ts")),
            Map.entry("chat.getPermalink", Set.of("channel", "message_ts")),
            Map.entry("views.open", Set.of("trigger_id", "view")), Map.entry("views.update", Set.of("view_id", "view")),
            Map.entry("views.publish", Set.of("user_id", "view")),
            Map.entry("users.info", Set.of("user", "include_locale")),
            Map.entry("users.list", Set.of("limit", "include_locale", "cursor")),
            Map.entry("conversations.info", Set.of("channel")),
            Map.entry("conversations.history", Set.of("channel", "limit", "include_all_metadata")),
            Map.entry("conversations.replies", Set.of("channel", "ts", "limit", "include_all_metadata")),
            Map.entry("assistant.threads.setStatus", Set.of("channel_id", "thread_ts", "status")),
            Map.entry("assistant.threads.setTitle", Set.of("channel_id", "thread_ts", "title")),
            Map.entry("assistant.threads.setSuggestedPrompts", Set.of("channel_id", "thread_ts", "prompts", "title")));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final SlackMessages messages = new SlackMessages();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>(Map.of(TOKEN, TEAM));
    private final SlackMembers members = new SlackMembers();
    private final Set<String> shared = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Integer> uses = new ConcurrentHashMap<>();
    private final AtomicLong addresses = new AtomicLong();
    private volatile Optional<SlackRates> rates = Optional.empty();
    private volatile String scopes = "chat:write,commands,app_mentions:read,im:history,users:read,channels:read,groups:read,files:read,assistant:write,channels:history,groups:history";
    private volatile String socketUrl = "";

    /// What was asked. `parameters` are as they came, with JSON parsed.
    record Call(String method, String token, ObjectNode parameters) {}

    /// How a call fails.
    sealed interface Fault {
        /// Slack says 429.
        record Limited(int seconds) implements Fault {}

        record Status(int code) implements Fault {}

        /// Slack says ok: false.
        record Said(String name) implements Fault {}

        /// The connection is cut before anything was done.
        record CutBefore() implements Fault {}

        /// The connection is cut after it was done.
        record CutAfter() implements Fault {}
    }

    SlackServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        members.add(TEAM, "U1", "Ann", user -> {
        });
    }

    /// Keeps to Slack's rates from now on: what comes too early gets 429.
    void limit(SlackRates kept) {
        rates = Optional.of(kept);
    }

    URI apiUrl() {
        return URI.create(base() + "/api/");
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Returns a new address for the answers to a command or a button.
    String responseUrl() {
        return base() + "/respond/" + addresses.incrementAndGet();
    }

    /// Returns a time stamp that no message has.
    String ts() {
        return messages.ts();
    }

    SlackMembers members() {
        return members;
    }

    void share(String channel) {
        shared.add(channel);
    }

    boolean isShared(String channel) {
        return shared.contains(channel);
    }

    /// Lets the app be installed in another workspace, too.
    void workspace(String team, String token) {
        tokens.put(token, team);
    }

    void revoke(String token) {
        tokens.remove(token);
    }

    void grant(String scopes) {
        this.scopes = scopes;
    }

    void openSocketsAt(String url) {
        socketUrl = url;
    }

    /// Keeps a file and returns its private address.
    String file(String name, byte[] content) {
        files.put("/files/" + name, content);
        return base() + "/files/" + name;
    }

    /// Has the next calls of `method` fail, each in one of the ways.
    void fail(String method, Fault... ways) {
        faults.computeIfAbsent(method, key -> new ArrayDeque<>()).addAll(List.of(ways));
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /// Returns the messages that stand, in order.
    List<SlackMessages.Message> messages() {
        return messages.all();
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        var token = header == null ? "" : header.replace("Bearer ", "");
        if (path.startsWith("/files/")) {
            var file = tokens.containsKey(token) ? files.get(path) : null;
            send(exchange, file == null ? 403 : 200, file == null ? new byte[0] : file);
            return;
        }
        boolean isResponse = path.startsWith("/respond/");
        var method = isResponse ? SlackRequest.RESPOND : path.substring(path.lastIndexOf('/') + 1);
        try {
            var parameters = isResponse ? Json.read(body) : parameters(body);
            answer(exchange, new Call(method, token, parameters), path);
        } catch (JsonProcessingException e) {
            violations.add(method + " was given what is no JSON: " + body);
            send(exchange, 400, new byte[0]);
        }
    }

    private void answer(HttpExchange exchange, Call call, String path) throws IOException {
        calls.add(call);
        Fault fault;
        synchronized (faults) {
            fault = faults.getOrDefault(call.method(), new ArrayDeque<>()).poll();
        }
        var wait = rates.flatMap(kept -> kept.tooEarly(call, tokens.getOrDefault(call.token(), "")));
        switch (fault == null && wait.isPresent() ? new Fault.Limited(wait.get()) : fault) {
            case null -> send(exchange, result(call, path));
            case Fault.Limited(int seconds) -> {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
                send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}".getBytes(StandardCharsets.UTF_8));
            }
            case Fault.Status(int code) -> send(exchange, code, "sorry".getBytes(StandardCharsets.UTF_8));
            case Fault.Said(var name) -> send(exchange, error(name));
            case Fault.CutBefore cut -> exchange.close();
            case Fault.CutAfter cut -> {
                result(call, path);
                exchange.close();
            }
        }
    }

    private static ObjectNode parameters(String body) throws JsonProcessingException {
        var parameters = Json.object();
        for (var pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                var value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                var name = pair.substring(0, equals);
                if (Set.of("blocks", "view", "metadata", "prompts").contains(name)) {
                    parameters.set(name, Json.read("{\"value\":" + value + "}").path("value"));
                } else {
                    parameters.put(name, value);
                }
            }
        }
        return parameters;
    }

    private ObjectNode result(Call call, String path) {
        if (call.method().equals(SlackRequest.RESPOND)) {
            return respond(call.parameters(), path);
        }
        var team = tokens.get(call.token());
        boolean isApp = call.method().equals("apps.connections.open") && call.token().equals(APP_TOKEN);
        if (team == null && !isApp) {
            return error(call.token().isEmpty() ? "not_authed" : "invalid_auth");
        }
        var allowed = PARAMETERS.get(call.method());
        if (allowed == null) {
            return violated("there is no method " + call.method());
        }
        call.parameters().fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                violations.add(call.method() + " takes no " + name);
            }
        });
        return team == null ? ok().put("url", socketUrl) : carriedOut(call, team);
    }

    private ObjectNode carriedOut(Call call, String team) {
        var given = call.parameters();
        return switch (call.method()) {
            case "auth.test" -> ok().put("team", "Team " + team).put("team_id", team).put("user", "quoth")
                    .put("user_id", BOT);
            case "chat.postMessage" ->
                posted(new Posted(team, given.path("channel").asText(), SlackMessages.ALL, given));
            case "chat.postEphemeral" ->
                posted(new Posted(team, given.path("channel").asText(), given.path("user").asText(), given));
            case "chat.getPermalink" -> linked(given);
            case "chat.update" -> updated(given);
            case "chat.delete" -> messages.delete(given.path("ts").asText()) ? ok() : error("message_not_found");
            case "views.open", "views.update", "views.publish" -> viewed(call);
            case "users.list" -> members.list(team, given.path("cursor").asText());
            case "users.info" -> members.info(team, given.path("user").asText());
            case "conversations.info" -> (ObjectNode) ok().set("channel", Json.object()
                    .put("id", given.path("channel").asText())
                    .put("is_ext_shared", shared.contains(given.path("channel").asText())));
            case "conversations.history", "conversations.replies" -> history(call);
            default -> ok();
        };
    }

    private ObjectNode posted(Posted posted) {
        var given = posted.content();
        if (!isMessage(given)) {
            return error("invalid_blocks");
        }
        boolean isPost = posted.showing().equals(SlackMessages.ALL);
        if (isPost && !(given.path("unfurl_links").asText().equals("false")
                && given.path("unfurl_media").asText().equals("false"))) {
            return violated("links unfurl");
        }
        var ts = messages.post(posted);
        return isPost ? ok().put("ts", ts).put("channel", posted.channel()) : ok().put("message_ts", ts);
    }

    private ObjectNode updated(ObjectNode given) {
        var ts = given.path("ts").asText();
        if (!isMessage(given)) {
            return error("invalid_blocks");
        }
        return messages.update(ts, given) ? ok().put("ts", ts) : error("message_not_found");
    }

    private ObjectNode respond(ObjectNode body, String path) {
        if (uses.merge(path, 1, Integer::sum) > 5) {
            return error("used_url");
        }
        if (!isMessage(body)) {
            return error("invalid_blocks");
        }
        boolean isForAll = body.path("response_type").asText().equals("in_channel");
        messages.post(new Posted(TEAM, path, isForAll ? SlackMessages.ALL : "asker", body));
        return ok();
    }

    private boolean isMessage(JsonNode given) {
        var problems = new ArrayList<>(BlockKit.ofText(given.path("text").asText()));
        if (given.has("blocks")) {
            problems.addAll(BlockKit.ofMessage(given.path("blocks")));
        }
        violations.addAll(problems);
        return problems.isEmpty();
    }

    private ObjectNode viewed(Call call) {
        var view = call.parameters().path("view");
        var problems = new ArrayList<>(BlockKit.ofView(view.path("blocks")));
        boolean isHome = call.method().equals("views.publish");
        if (call.method().equals("views.open") && !Told.isFresh(call.parameters().path("trigger_id").asText())) {
            return error("expired_trigger_id");
        }
        if (!view.path("type").asText().equals(isHome ? "home" : "modal")) {
            problems.add("the view's type");
        }
        int title = view.at("/title/text").asText().length();
        if (!isHome && (title < 1 || title > 24)) {
            problems.add("a window's title is 1 to 24 long");
        }
        violations.addAll(problems);
        return problems.isEmpty()
                ? (ObjectNode) ok().set("view", Json.object().put("id", "V1"))
                : error("invalid_arguments");
    }

    private ObjectNode history(Call call) {
        var given = call.parameters();
        var channel = given.path("channel").asText();
        var needed = channel.startsWith("D") ? "im:history" : "channels:history";
        if (!scopes.contains(needed)) {
            return error("missing_scope").put("needed", needed);
        }
        int limit = given.path("limit").asInt(100);
        var found = call.method().equals("conversations.history")
                ? messages.history(channel)
                : messages.replies(channel, given.path("ts").asText());
        var result = ok().put("has_more", found.size() > limit);
        var list = result.putArray("messages");
        found.stream().limit(limit).forEach(message -> list.addObject().put("ts", message.ts())
                .put("text", message.text()).set("metadata", message.content().path("metadata")));
        return result;
    }

    private ObjectNode linked(ObjectNode given) {
        var channel = given.path("channel").asText();
        var ts = given.path("message_ts").asText();
        return messages.all().stream().anyMatch(message -> message.ts().equals(ts) && message.channel().equals(channel))
                ? ok().put("channel", channel).put("permalink", permalink(channel, ts))
                : error("message_not_found");
    }

    /// Returns the address of a message, as Slack writes it.
    static String permalink(String channel, String ts) {
        return "https://team.slack.com/archives/" + channel + "/p" + ts.replace(".", "");
    }

    private ObjectNode violated(String problem) {
        violations.add(problem);
        return error("invalid_arguments");
    }

    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    static ObjectNode error(String name) {
        return Json.object().put("ok", false).put("error", name);
    }

    private void send(HttpExchange exchange, ObjectNode json) throws IOException {
        boolean isUsed = json.path("error").asText().equals("used_url");
        send(exchange, isUsed ? 404 : 200, json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("x-oauth-scopes", scopes);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
