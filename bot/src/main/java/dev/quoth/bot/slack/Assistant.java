package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.wording.SlackPhrase;
import dev.quoth.corpus.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Slack shows around the conversation: App Home, and as an assistant suggested prompts, a thread's title and what is
/// being done. None of it is kept: whatever of it fails comes with the next occasion.
final class Assistant {

    private static final Logger LOG = LoggerFactory.getLogger(Assistant.class);

    private static final int MOST_PROMPTS = 4;
    private static final int MOST_TITLE = 60;
    private static final int MOST_PROMPT = 75;
    private static final int REMEMBERED = 1_000;

    private final WebApi api;
    private final People people;
    private final HomeContent content;
    private final Executor executor;
    private final Set<String> titled = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /// @param executor where Slack is asked; it may refuse
    Assistant(WebApi api, People people, HomeContent content, Executor executor) {
        this.api = api;
        this.people = people;
        this.content = content;
        this.executor = executor;
    }

    /// Work that waits for Slack.
    private interface Work {
        void run() throws InterruptedException;
    }

    /// Shows that `event` is being worked on, where Slack has a place for it: in threads with an assistant.
    void showLife(Event event) {
        var venue = event.venue();
        if (!venue.isPrivate() || venue.thread().isEmpty() || !(event.content() instanceof Content.Said said)) {
            return;
        }
        var language = event.sender().language().orElse(Language.EN);
        start(() -> {
            set(venue, "assistant.threads.setStatus",
                    Json.object().put("status", SlackPhrase.THINKING.in(language)));
            if (!said.text().isBlank() && isNew(venue)) {
                set(venue, "assistant.threads.setTitle",
                        Json.object().put("title", Clean.line(said.text(), MOST_TITLE)));
            }
        });
    }

    private boolean isNew(Venue venue) {
        synchronized (titled) {
            return titled.add(venue.conversation().toString());
        }
    }

    private void set(Venue venue, String method, ObjectNode parameters) throws InterruptedException {
        var chat = venue.chat().value();
        parameters.put("channel_id", Renderer.channel(chat)).put("thread_ts", venue.thread());
        api.call(chat.substring(0, chat.indexOf('/')), method, parameters).trouble()
                .ifPresent(trouble -> LOG.debug("{}: {}", method, trouble));
    }

    /// Offers questions to one who opened a new thread.
    void suggest(Received opened) {
        start(() -> {
            var prompts = Json.array();
            content.of(sender(opened), venue(opened)).examples().stream().limit(MOST_PROMPTS).forEach(example -> prompts
                    .addObject().put("title", Clean.line(example, MOST_PROMPT)).put("message", example));
            if (!prompts.isEmpty()) {
                var parameters = Json.object();
                parameters.set("prompts", prompts);
                set(venue(opened), "assistant.threads.setSuggestedPrompts", parameters);
            }
        });
    }

    /// Shows App Home to one who opened it.
    void showHome(Received opened) {
        start(() -> {
            var sender = sender(opened);
            var parameters = Json.object().put("user_id", opened.user());
            parameters.set("view", HomeTab.view(content.of(sender, venue(opened)), sender.id()));
            api.call(opened.team(), "views.publish", parameters).trouble()
                    .ifPresent(trouble -> LOG.warn("App Home was not shown to {}: {}", sender.id(), trouble));
        });
    }

    private static Venue venue(Received received) {
        return new Venue(Received.chat(received.team(), received.channel()), received.thread(), Venue.Kind.PRIVATE);
    }

    private Sender sender(Received received) throws InterruptedException {
        var person = people.person(received.team(), received.user());
        return new Sender(new UserId(Platform.SLACK, received.team() + "/" + received.user()), person.name(),
                person.language(), person.zone(), person.isGuest());
    }

    private void start(Work work) {
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } catch (InterruptedException e) {
                    LOG.debug("stopped", e);
                } catch (RuntimeException e) {
                    LOG.warn("what Slack shows around the conversation failed", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("we are stopping", e);
        }
    }
}
