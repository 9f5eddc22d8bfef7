package dev.quoth.retrieval.languagemodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.quoth.config.ModelServer;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import dev.quoth.retrieval.server.ServerResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a server did not do what it was asked. Of what it says in words nothing is passed on, for it may repeat the question;
/// its codes are.
record Excuse(ModelServer server, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_CODE = 60;

    /// Returns what the status of `response` and this mean.
    AttemptException meaning(ServerResponse response) {
        int status = response.status();
        var said = status + codes();
        var wait = response.retryAfter().orElse(null);
        return switch (status) {
            case 401, 403 -> because(Kind.KEY_REFUSED, "refuses the key (" + said + "); set " + key("key"), null);
            case 402 -> because(Kind.KEY_REFUSED, "has no money left in its account (" + said + ")", null);
            case 404, 405 -> because(Kind.UNKNOWN_MODEL, "does not know the model or the address (" + said
                    + "); look at " + key("name") + " and " + key("base-url"), null);
            case 429 -> codes().contains("insufficient_quota")
                    ? because(Kind.KEY_REFUSED, "has no money left in its account (" + said + ")", null)
                    : because(Kind.OVERLOADED, "is asked too often (" + said + ")", wait);
            case 408 -> because(Kind.OVERLOADED, "did not wait (" + said + ")", wait);
            default -> response.isRedirect()
                    ? because(Kind.UNKNOWN_MODEL, "sends elsewhere (" + status + "), where the key must not go; set "
                            + key("base-url") + " to the server itself", null)
                    : status >= 500
                            ? because(Kind.OVERLOADED, "failed (" + said + ")", wait)
                            : wrong(said);
        };
    }

    private AttemptException wrong(String said) {
        return codes().contains("content_filter")
                ? because(Kind.REFUSED, "did not want to answer (" + said + ")", null)
                : because(Kind.NOT_UNDERSTOOD, "took the request for wrong (" + said + ")", null);
    }

    /// Returns what an error in the middle of an answer means.
    AttemptException inTheMiddle() {
        return codes().contains("content_filter")
                ? because(Kind.REFUSED, "did not want to go on" + codes(), null)
                : because(Kind.OVERLOADED, "broke off with an error" + codes(), null);
    }

    private AttemptException because(Kind kind, String clause, @Nullable Duration retryAfter) {
        return new AttemptException(kind, clause, retryAfter, text);
    }

    private String key(String name) {
        return server.group() + "." + name;
    }

    /// Returns the machine-readable part, such as `: rate_limit_error`; empty where there is none.
    private String codes() {
        var error = tree().path("error");
        var codes = new StringBuilder();
        for (var name : new String[]{"type", "code", "status"}) {
            var code = error.path(name).asText("").toLowerCase(Locale.ROOT);
            if (code.length() <= LONGEST_CODE && code.matches("[a-z][a-z0-9_.-]+") && codes.indexOf(code) < 0) {
                codes.append(codes.isEmpty() ? ": " : ", ").append(code);
            }
        }
        return codes.toString();
    }

    private JsonNode tree() {
        try {
            var tree = JSON.readTree(text);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
