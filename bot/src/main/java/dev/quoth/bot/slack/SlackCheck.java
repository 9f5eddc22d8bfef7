package dev.quoth.bot.slack;

import dev.quoth.bot.slack.Outcome.Done;
import dev.quoth.config.Secret;
import dev.quoth.config.SlackSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What a look at our app in Slack found.
///
/// @param notes  how it is set up
/// @param faults what keeps us from working, and what to do; empty where we can work
public record SlackCheck(List<String> notes, List<String> faults) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public SlackCheck {
        notes = List.copyOf(notes);
        faults = List.copyOf(faults);
    }

    /// Looks; changes nothing. `settings` must hold a bot's token.
    public static SlackCheck run(SlackSettings settings) throws InterruptedException {
        var notes = new ArrayList<String>();
        var faults = new ArrayList<String>();
        var tokens = settings.tokens();
        try (var api = new WebApi(settings.apiUrl(), new Workspaces(tokens), PATIENCE)) {
            for (var token : tokens) {
                workspace(api, token, notes, faults);
            }
            if (settings.mode() == SlackSettings.Mode.SOCKET) {
                socket(api, Objects.requireNonNull(settings.appToken(), "slack.app-token is not set"), notes, faults);
            } else {
                notes.add("events come to " + SlackBot.EVENTS_PATH + " of our own HTTP server");
            }
        }
        return new SlackCheck(notes, faults);
    }

    private static void workspace(WebApi api, Secret token, List<String> notes, List<String> faults)
            throws InterruptedException {
        var outcome = api.call(token, "auth.test", Json.object());
        if (!(outcome instanceof Done(var result, var scopes))) {
            faults.add("Slack does not take slack.bot-token (" + outcome.trouble().orElse("")
                    + "): set the Bot User OAuth Token, which begins with xoxb-, from OAuth & Permissions");
            return;
        }
        notes.add("the bot is @" + result.path("user").asText() + " in the workspace " + result.path("team").asText()
                + " (" + result.path("team_id").asText() + ")");
        scopes(scopes, notes, faults);
    }

    private static void scopes(Set<String> granted, List<String> notes, List<String> faults) {
        if (granted.isEmpty()) {
            notes.add("Slack does not say which scopes the token has");
            return;
        }
        for (var scope : Scope.values()) {
            if (!granted.contains(scope.key())) {
                var line = "the scope " + scope.key() + " is missing: " + scope.cost();
                if (scope.isNeeded()) {
                    faults.add(line + "; add it under OAuth & Permissions and install the app again");
                } else {
                    notes.add(line);
                }
            }
        }
    }

    private static void socket(WebApi api, Secret appToken, List<String> notes, List<String> faults)
            throws InterruptedException {
        var outcome = api.call(appToken, "apps.connections.open", Json.object());
        if (outcome instanceof Done) {
            notes.add("Socket Mode is on");
        } else {
            faults.add("Slack opens no web socket (" + outcome.trouble().orElse("")
                    + "): turn Socket Mode on, and set slack.app-token to an app-level token, which begins with xapp-, with the scope connections:write");
        }
    }
}
