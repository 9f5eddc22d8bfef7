package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What came of a request to Slack.
sealed interface Outcome {

    /// It is done.
    ///
    /// @param scopes what the token allows, where Slack says so
    record Done(ObjectNode result, Set<String> scopes) implements Outcome {

        public Done {
            scopes = Set.copyOf(scopes);
        }
    }

    /// Slack says no.
    ///
    /// @param error  Slack's name for the reason
    /// @param needed the scope that the token lacks; empty where it lacks none
    record Denied(String error, String needed) implements Outcome {}

    /// Slack wants us to wait, and did nothing.
    record Limited(Duration delay) implements Outcome {}

    /// The request did nothing: Slack can't be reached, or fails.
    record Unreached(String reason) implements Outcome {}

    /// The connection broke after the request was sent, or Slack failed half-way: it may have been carried out.
    record Broken(String reason) implements Outcome {}

    /// Returns why there is no result; empty where there is one.
    default Optional<String> trouble() {
        return switch (this) {
            case Done done -> Optional.empty();
            case Denied(var error, var needed) -> Optional.of(needed.isEmpty() ? error : error + ": " + needed);
            case Limited limited -> Optional.of("Slack wants us to wait for " + limited.delay.toSeconds() + " s");
            case Unreached unreached -> Optional.of(unreached.reason);
            case Broken broken -> Optional.of(broken.reason);
        };
    }
}
