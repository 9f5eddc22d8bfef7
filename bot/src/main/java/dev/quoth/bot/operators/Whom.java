package dev.quoth.bot.operators;

import dev.quoth.bot.access.Principals;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.conversation.Request;
import dev.quoth.config.Principal;
import java.util.Optional;

/// Whom a command is about.
sealed interface Whom {

    /// It is about `principal`, and `rest` is what it says beside.
    record Known(Principal principal, String rest) implements Whom {}

    /// It names one in a form that there is not.
    record Unreadable(String name) implements Whom {}

    /// It does not say.
    record Nobody() implements Whom {}

    /// Returns the one whom `request` names by id in its first word; else the one whose message it answers; else, outside
    /// private chats, the chat itself.
    static Whom of(Request request) {
        var words = request.text().split("\\s+", 2);
        var rest = words.length > 1 ? words[1].strip() : "";
        if (words[0].contains(":") || words[0].matches("-?[0-9]+")) {
            return read(words[0], request).<Whom>map(principal -> new Known(principal, rest))
                    .orElseGet(() -> new Unreadable(words[0]));
        }
        var meant = answered(request).or(() -> chat(request));
        return meant.<Whom>map(principal -> new Known(principal, request.text())).orElseGet(Nobody::new);
    }

    private static Optional<Principal> read(String name, Request request) {
        boolean isBare = !name.contains(":") && request.event().venue().chat().platform() == Platform.TELEGRAM;
        try {
            return Optional.of(Principal.parse(isBare ? "telegram:" + name : name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Principal> answered(Request request) {
        return request.event().content() instanceof Content.Said said
                ? said.answered().flatMap(Principals::of)
                : Optional.empty();
    }

    /// Whether `principal` is the group or channel in which `request` is made: all there read what is said about it.
    static boolean isHere(Principal principal, Request request) {
        return chat(request).filter(principal::equals).isPresent();
    }

    private static Optional<Principal> chat(Request request) {
        var venue = request.event().venue();
        return venue.isPrivate() ? Optional.empty() : Principals.of(venue.chat());
    }
}
