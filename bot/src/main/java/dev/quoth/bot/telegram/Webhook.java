package dev.quoth.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.bot.http.Endpoint;
import dev.quoth.config.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes the updates that Telegram posts to us. Any status but 200 makes it post them again.
///
/// @param bot whom they are for; empty until Telegram told us
record Webhook(Secret secret, Supplier<Optional<Bot>> bot, Arrivals arrivals) implements Endpoint {

    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private static final Answer UNAUTHORIZED = new Answer(401, "");
    private static final Answer NO_UPDATE = new Answer(400, "");
    private static final Answer NOT_READY = new Answer(503, "");

    @Override
    public Answer answer(Request request) {
        if (!request.header(SECRET).filter(this::isOurs).isPresent()) {
            return UNAUTHORIZED;
        }
        var known = bot.get();
        if (known.isEmpty()) {
            return NOT_READY;
        }
        JsonNode update;
        try {
            update = Json.mapper().readTree(request.body());
        } catch (IOException e) {
            return NO_UPDATE;
        }
        if (!update.path("update_id").isIntegralNumber()) {
            return NO_UPDATE;
        }
        arrivals.accept(known.get(), List.of(update));
        return Answer.OK;
    }

    /// Takes as long for any secret of the same length.
    private boolean isOurs(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                secret.value().getBytes(StandardCharsets.UTF_8));
    }
}
