package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.quoth.bot.connection.Connections;
import dev.quoth.bot.slack.Outcome.Broken;
import dev.quoth.bot.slack.Outcome.Denied;
import dev.quoth.bot.slack.Outcome.Done;
import dev.quoth.bot.slack.Outcome.Limited;
import dev.quoth.bot.slack.Outcome.Unreached;
import dev.quoth.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.FormBody;
import okhttp3.Request;
import okhttp3.Response;

/// Slack's Web API, asked for each workspace with its token. No outcome and no exception holds a token. Safe for use by
/// several threads.
final class WebApi implements AutoCloseable {

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;
    private static final int FAILED = 500;
    private static final String OK = "ok";

    /// Slack failed, and may have done half of what it was asked.
    private static final Set<String> HALF_DONE = Set.of("internal_error", "fatal_error");
    private static final Set<String> OUT_OF_ORDER = Set.of("service_unavailable", "request_timeout",
            "team_added_to_org");

    private final Connections connections;
    private final SlackHttpClient client;
    private final String server;
    private final Workspaces workspaces;

    /// @param patience how long a response may take
    WebApi(URI server, Workspaces workspaces, Duration patience) {
        this.server = server.toString().endsWith("/") ? server.toString() : server + "/";
        this.workspaces = workspaces;
        connections = new Connections("slack", patience);
        client = new SlackHttpClient(connections.client());
    }

    /// Returns Slack's own client for the same server, for what the Socket Mode client asks by itself.
    Slack slack() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(server);
        config.setStatsEnabled(false);
        return Slack.getInstance(config, client);
    }

    /// Calls `method` in the workspace `team`.
    Outcome call(String team, String method, ObjectNode parameters) throws InterruptedException {
        var token = workspaces.token(team);
        if (token.isEmpty()) {
            return new Unreached("no token of slack.bot-token is known to be for the workspace " + team);
        }
        var outcome = call(token.get(), method, parameters);
        workspaces.note(team, outcome);
        return outcome;
    }

    /// Calls `method` with `token`.
    Outcome call(Secret token, String method, ObjectNode parameters) throws InterruptedException {
        var form = new FormBody.Builder();
        parameters.properties().forEach(parameter -> form.add(parameter.getKey(), formed(parameter.getValue())));
        try (var response = client.postFormWithBearerHeader(server + method, token.value(), form.build())) {
            return read(response);
        } catch (IOException e) {
            return failed(e);
        }
    }

    private static String formed(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    /// Posts `body` to `url`, which came with a command or a pressed button.
    Outcome respond(String url, ObjectNode body) throws InterruptedException {
        try (var response = client.postJsonBody(url, body.toString())) {
            if (response.isSuccessful()) {
                return new Done(Json.object(), Set.of());
            }
            return response.code() == TOO_MANY || response.code() >= FAILED
                    ? read(response)
                    : new Denied("used_url", "");
        } catch (IOException | IllegalArgumentException e) {
            return e instanceof IOException failure ? failed(failure) : new Denied("invalid_url", "");
        }
    }

    /// Asks for a file at `url`, which is one of Slack's own addresses for it. The caller closes the response.
    Response file(Secret token, String url) throws IOException {
        return connections.client()
                .newCall(new Request.Builder().url(url).header("Authorization", "Bearer " + token.value()).build())
                .execute();
    }

    private static Outcome read(Response response) throws IOException {
        if (response.code() == TOO_MANY) {
            return new Limited(delay(response));
        }
        if (response.code() >= FAILED) {
            return new Unreached("Slack says " + response.code());
        }
        var body = response.body();
        return read(body == null ? "" : body.string(), response);
    }

    private static Outcome read(String body, Response response) {
        ObjectNode json;
        try {
            json = Json.read(body);
        } catch (JsonProcessingException e) {
            return new Broken("Slack says " + response.code() + " and no JSON");
        }
        if (json.path(OK).asBoolean()) {
            return new Done(json, scopes(response));
        }
        var error = json.path("error").asText("unknown_error");
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return new Limited(delay(response));
        }
        if (HALF_DONE.contains(error)) {
            return new Broken("Slack says " + error);
        }
        return OUT_OF_ORDER.contains(error)
                ? new Unreached("Slack says " + error)
                : new Denied(error, json.path("needed").asText(""));
    }

    private static Set<String> scopes(Response response) {
        var scopes = response.header("x-oauth-scopes");
        return scopes == null
                ? Set.of()
                : Arrays.stream(scopes.split(",")).map(String::strip).filter(scope -> !scope.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static Duration delay(Response response) {
        var seconds = response.header("Retry-After");
        return seconds != null && seconds.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)))
                : DEFAULT_WAIT;
    }

    private static Outcome failed(IOException failure) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("a request to Slack was given up");
        }
        var message = failure.getMessage();
        var reason = message == null ? failure.getClass().getSimpleName() : message;
        return failure instanceof Connections.NotSentException ? new Unreached(reason) : new Broken(reason);
    }

    @Override
    public void close() {
        connections.close();
    }
}
