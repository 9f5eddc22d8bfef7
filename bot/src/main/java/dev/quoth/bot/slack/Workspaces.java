package dev.quoth.bot.slack;

import dev.quoth.bot.slack.Outcome.Denied;
import dev.quoth.bot.slack.Outcome.Done;
import dev.quoth.config.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workspaces that we are installed in. Safe for use by several threads.
final class Workspaces {

    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);

    /// What Slack says where a token is none any more.
    private static final Set<String> BAD_TOKEN = Set.of("invalid_auth", "not_authed", "token_revoked", "token_expired",
            "account_inactive", "org_login_required", "team_access_not_granted", "ekm_access_denied");

    private final List<Secret> tokens;
    private final Map<String, Secret> byTeam = new ConcurrentHashMap<>();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /// @param tokens one for each workspace
    Workspaces(List<Secret> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    List<Secret> tokens() {
        return tokens;
    }

    /// Returns whether Slack's error says that a token is none any more.
    static boolean isBadToken(String error) {
        return BAD_TOKEN.contains(error);
    }

    /// Returns the token for `team`; empty where there are several and none is known to be for it. One token alone is for all
    /// teams: an organisation's has several.
    Optional<Secret> token(String team) {
        return tokens.size() == 1 ? Optional.of(tokens.getFirst()) : Optional.ofNullable(byTeam.get(team));
    }

    /// Notes that `token` is for `team`.
    void meet(String team, Secret token) {
        byTeam.put(team, token);
    }

    /// Returns whether it is known what each token is for.
    boolean areAllMet() {
        return Set.copyOf(byTeam.values()).containsAll(tokens);
    }

    /// Notes what came of a call for `team`: a token that was taken back, or a scope that it lacks.
    void note(String team, Outcome outcome) {
        switch (outcome) {
            case Done done -> troubles.remove(team);
            case Denied(var error, var needed) when isBadToken(error) -> troubles.put(team, error);
            case Denied(var error, var needed) when !needed.isEmpty() -> {
                if (missing.add(team + " " + needed)) {
                    LOG.warn("Slack wants the scope {} in the workspace {}; quoth doctor says what it is for", needed,
                            team);
                }
            }
            default -> {
                // Says nothing of the token.
            }
        }
    }

    /// Notes that we were taken out of `team`.
    void leave(String team) {
        troubles.put(team, "the app was uninstalled or its token taken back");
    }

    /// Returns what keeps us from working, a line for each workspace.
    List<String> troubles() {
        var lines = new ArrayList<String>();
        new TreeMap<>(troubles)
                .forEach((team, error) -> lines.add("Slack takes slack.bot-token no more in the workspace "
                        + team + " (" + error + "): install the app there again and set the new token"));
        return lines;
    }
}
