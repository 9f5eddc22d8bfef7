package dev.quoth.bot.serve;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.Right;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.UserId;
import dev.quoth.config.Principal;
import java.util.List;
import java.util.Optional;

/// The operators, as those to whom their commands are shown.
final class Operators {

    private Operators() {}

    static List<UserId> on(Platform platform, Access access) {
        return access.holders().stream().filter(holder -> holder.right() instanceof Right.Operator)
                .flatMap(holder -> user(holder.principal()).stream())
                .filter(user -> user.platform() == platform).toList();
    }

    static Optional<UserId> user(Principal principal) {
        return switch (principal) {
            case Principal.Telegram(var id) ->
                id > 0 ? Optional.of(new UserId(Platform.TELEGRAM, Long.toString(id))) : Optional.empty();
            case Principal.Slack(var team, var id) -> Optional.of(new UserId(Platform.SLACK, team + "/" + id));
        };
    }
}
