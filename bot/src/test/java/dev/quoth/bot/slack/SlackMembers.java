package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Who is in the workspaces of the stand-in. Safe for use by several threads.
final class SlackMembers {

    private final Map<String, ObjectNode> profiles = new ConcurrentHashMap<>();

    /// Makes the profile of a user of the workspace `team` known; `change` says more of it.
    void add(String team, String id, String name, Consumer<ObjectNode> change) {
        var profile = Json.object().put("id", id).put("team_id", team).put("name", name).put("real_name", name)
                .put("tz", "Asia/Hong_Kong").put("locale", "en-US");
        change.accept(profile);
        profiles.put(team + "/" + id, profile);
    }

    /// Returns what `users.info` says.
    ObjectNode info(String team, String id) {
        var profile = profiles.get(team + "/" + id);
        return profile == null
                ? SlackServer.error("user_not_found")
                : (ObjectNode) SlackServer.ok().set("user", profile);
    }

    /// Returns what `users.list` says: two pages, the first with one member.
    ObjectNode list(String team, String cursor) {
        boolean isFirst = cursor.isEmpty();
        var result = SlackServer.ok();
        var members = result.putArray("members");
        profiles.entrySet().stream().filter(profile -> profile.getKey().startsWith(team + "/"))
                .sorted(Map.Entry.comparingByKey()).skip(isFirst ? 0 : 1).limit(isFirst ? 1 : Long.MAX_VALUE)
                .forEach(profile -> members.add(profile.getValue()));
        result.putObject("response_metadata").put("next_cursor", isFirst ? "next" : "");
        return result;
    }
}
