package dev.quoth.bot.serve;

import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.UserId;
import dev.quoth.config.AccessSettings;
import dev.quoth.config.Principal;
import java.util.List;
import java.util.Optional;

/// The operators whom settings name.
final class Operators {

    private Operators() {}

    static List<UserId> on(Platform platform, AccessSettings settings) {
        return settings.operators().stream().flatMap(principal -> user(principal).stream())
                .filter(user -> user.platform() == platform).toList();
    }

    private static Optional<UserId> user(Principal principal) {
        return switch (principal) {
            case Principal.Telegram(var id) ->
                id > 0 ? Optional.of(new UserId(Platform.TELEGRAM, Long.toString(id))) : Optional.empty();
            case Principal.Slack(var team, var id) -> Optional.of(new UserId(Platform.SLACK, team + "/" + id));
        };
    }
}
