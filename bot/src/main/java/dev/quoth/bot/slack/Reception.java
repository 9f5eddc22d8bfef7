package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.delivery.Arrival;
import dev.quoth.bot.delivery.Intake;
import dev.quoth.bot.wording.SlackPhrase;
import dev.quoth.corpus.Language;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what Slack tells us: what concerns us is stored, in its order; what Slack shows around the conversation is done
/// at once.
final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private static final int MOST_FILES = 10;

    private final Keeping keeping;
    private final EventReader reader;
    private final Assistant assistant;
    private final Workspaces workspaces;
    private final WebApi api;
    private final InstantSource clock;

    /// @param storing one thread, so that order is kept
    Reception(Intake intake, Parts parts, InstantSource clock, ExecutorService storing) {
        reader = parts.reader();
        assistant = parts.assistant();
        workspaces = parts.workspaces();
        api = parts.api();
        this.clock = clock;
        keeping = new Keeping(intake, reader.people(), storing);
    }

    /// What it works with.
    record Parts(WebApi api, Workspaces workspaces, EventReader reader, Assistant assistant) {}

    /// What was told and is being stored.
    ///
    /// @param stored     done when it is safe; fails where it can't be stored
    /// @param withdrawal for what Slack tells but once: has it not stored any more, unless that began, and the one who did
    ///                   it hear so
    record Pending(CompletableFuture<Void> stored, Optional<Runnable> withdrawal) {

        static final Pending NOTHING = new Pending(CompletableFuture.completedFuture(null), Optional.empty());
    }

    /// Takes in `text`, as Slack sent it: JSON, or a form where it came by HTTP. Does not wait.
    Pending take(Received.Kind kind, String text) {
        try {
            return take(new Received(kind, clock.instant(), body(text)));
        } catch (JsonProcessingException e) {
            LOG.warn("Slack sent what is no JSON: {}", kind);
            return Pending.NOTHING;
        }
    }

    private static ObjectNode body(String text) throws JsonProcessingException {
        if (text.startsWith("{")) {
            return Json.read(text);
        }
        var form = Json.object();
        for (var pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form.has("payload") ? Json.read(form.path("payload").asText()) : form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Pending take(Received received) {
        switch (received.event()) {
            case "app_home_opened" -> {
                if (received.body().at("/event/tab").asText().equals("home")) {
                    assistant.showHome(received);
                }
            }
            case "assistant_thread_started" -> assistant.suggest(received);
            case "app_uninstalled", "tokens_revoked" -> workspaces.leave(received.team());
            default -> {
                return store(received);
            }
        }
        return Pending.NOTHING;
    }

    private Pending store(Received received) {
        var arrivals = arrivals(received);
        if (arrivals.isEmpty()) {
            return Pending.NOTHING;
        }
        var deposit = keeping.keep(arrivals);
        if (received.kind() == Received.Kind.EVENT) {
            return new Pending(deposit.stored(), Optional.empty());
        }
        var unused = deposit.stored().whenComplete((nothing, failure) -> {
            if (failure != null) {
                apologise(received);
            }
        });
        return new Pending(deposit.stored(), Optional.of(deposit::takeBack));
    }

    /// Returns what of `received` concerns us: several where it holds several files.
    private List<Arrival> arrivals(Received received) {
        int files = Math.clamp(received.files(), 1, MOST_FILES);
        return IntStream.range(0, files)
                .mapToObj(file -> new Received(received.kind(), received.at(), received.body(), file))
                .filter(reader::concernsUs).flatMap(one -> arrival(one).stream()).toList();
    }

    private static Optional<Arrival> arrival(Received received) {
        return received.id().flatMap(id -> received.line().map(line -> new Arrival(id, line, received.text())));
    }

    /// Says that `received` could not be stored, which Slack does not tell again.
    private void apologise(Received received) {
        var url = received.responseUrl();
        if (url.isEmpty()) {
            return;
        }
        var body = Json.object().put("response_type", "ephemeral").put("replace_original", false)
                .put("text", SlackPhrase.NOT_TAKEN.in(Language.of(received.body().path("text").asText())));
        Thread.ofVirtual().start(() -> {
            try {
                api.respond(url.get(), body).trouble()
                        .ifPresent(trouble -> LOG.warn("nothing could be said: {}", trouble));
            } catch (InterruptedException e) {
                LOG.debug("stopped", e);
            }
        });
    }
}
