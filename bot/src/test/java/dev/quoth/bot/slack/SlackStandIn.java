package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.slack.Told.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A strict Slack on loopback, in Socket Mode, with people in it: they mention us, write to us and give commands, and read
/// what we say. What it told and nobody acknowledged it tells again, as Slack does; a command is told once. A test is wrong
/// where there are [#faults()]. Safe for use by several threads.
public final class SlackStandIn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /// After so many minutes Slack tells an event again.
    private static final List<Integer> RETRIES = List.of(0, 1, 5);

    private final SlackServer server = new SlackServer();
    private final SocketServer sockets;
    private final SlackRates rates = new SlackRates(Clock.systemUTC());
    private final ExecutorService telling = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Question> questions = new ConcurrentHashMap<>();
    private volatile Duration minute = Duration.ofMinutes(1);

    /// What somebody said to us.
    private static final class Question {
        private volatile Fate fate = Fate.TOLD;
        private volatile Duration acknowledged = Duration.ZERO;
    }

    /// What became of something that was told.
    public enum Fate {
        /// It is not known yet.
        TOLD,
        /// It was acknowledged.
        TAKEN,
        /// Nobody acknowledged it: Slack tells it no more, and the one who gave a command sees an error.
        FAILED
    }

    /// What somebody reads in answer, as it reads now.
    ///
    /// @param nanos when it was said or last changed
    public record Answer(String text, long nanos) {}

    private SlackStandIn(SocketServer sockets) {
        this.sockets = sockets;
        server.openSocketsAt(sockets.url());
    }

    /// Starts one without limits of rate.
    public static SlackStandIn start() throws InterruptedException {
        return new SlackStandIn(new SocketServer());
    }

    /// Keeps to Slack's rates from now on.
    public SlackStandIn limited() {
        server.limit(rates);
        return this;
    }

    /// Has Slack's minutes last `minute`, so that a test need not wait for the third retry.
    public SlackStandIn hurried(Duration minute) {
        this.minute = minute;
        return this;
    }

    /// Returns the settings with which a service speaks to this.
    public Map<String, String> environment() {
        return Map.of("QUOTH_SLACK_BOT_TOKEN", SlackServer.TOKEN, "QUOTH_SLACK_APP_TOKEN", SlackServer.APP_TOKEN,
                "QUOTH_SLACK_API_URL", server.apiUrl().toString());
    }

    /// Makes a member known whose Slack speaks the language `locale`.
    public void person(String user, String locale) {
        server.user(user, user, profile -> profile.put("locale", locale));
    }

    /// Says `text` to us in a channel and returns what the question is called.
    public String mention(String channel, String user, String text) {
        return tell(Told.mention(new Place(SlackServer.TEAM, channel, user), text, server.ts()));
    }

    /// Says `text` to us alone and returns what the question is called.
    public String write(String user, String text) {
        return tell(Told.direct(new Place(SlackServer.TEAM, "D" + user, user), text, server.ts()));
    }

    /// Gives a command in a channel and returns what the question is called.
    public String command(String channel, String user, String command, String text) {
        var url = server.responseUrl();
        var told = Told.slash(new Place(SlackServer.TEAM, channel, user), command, text, url);
        var question = new Question();
        var name = url.substring(url.indexOf("/respond/"));
        questions.put(name, question);
        telling.execute(() -> {
            try {
                attempt("slash_commands", told, question);
                if (question.fate == Fate.TOLD) {
                    question.fate = Fate.FAILED;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return name;
    }

    private String tell(ObjectNode event) {
        var question = new Question();
        var name = event.path("event_id").asText();
        questions.put(name, question);
        telling.execute(() -> {
            try {
                attempt("events_api", event, question);
                for (int minutes : RETRIES) {
                    if (question.fate == Fate.TOLD) {
                        Thread.sleep(minute.multipliedBy(minutes));
                        attempt("events_api", event, question);
                    }
                }
                if (question.fate == Fate.TOLD) {
                    question.fate = Fate.FAILED;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return name;
    }

    private void attempt(String type, ObjectNode told, Question question) throws InterruptedException {
        var envelope = sockets.offer(type, told);
        if (envelope.isEmpty()) {
            return;
        }
        var after = sockets.acknowledged(envelope.get());
        if (after.compareTo(PATIENCE) < 0) {
            question.acknowledged = after;
            question.fate = Fate.TAKEN;
        }
    }

    /// Returns what became of the question with that name.
    public Fate fate(String question) {
        return known(question).fate;
    }

    /// Returns after how long the question with that name was acknowledged; zero where it was not.
    public Duration acknowledged(String question) {
        return known(question).acknowledged;
    }

    private Question known(String name) {
        return Optional.ofNullable(questions.get(name)).orElseThrow();
    }

    /// Returns what was answered to each question that was answered, the first first.
    public Map<String, List<Answer>> answers() {
        var answers = new TreeMap<String, List<Answer>>();
        for (var message : server.messages()) {
            // Names the event, the part and the text: `slack:EVENT/0/…`.
            var key = message.content().at("/metadata/event_payload/key").asText();
            var question = key.isEmpty() ? message.channel() : key.substring(key.indexOf(':') + 1, key.indexOf('/'));
            answers.computeIfAbsent(question, name -> new ArrayList<>())
                    .add(new Answer(message.text(), message.nanos()));
        }
        return answers;
    }

    /// Returns how many connections there were so far.
    public int connections() {
        return sockets.connections();
    }

    /// Returns how many calls came too early.
    public int tooEarly() {
        return rates.tooEarly();
    }

    /// Returns what Slack would not have taken, and what was said to nobody's question.
    public List<String> faults() {
        var faults = new ArrayList<>(server.violations());
        answers().keySet().stream().filter(name -> !questions.containsKey(name))
                .forEach(name -> faults.add("said to nobody's question: " + name));
        return faults;
    }

    @Override
    public void close() {
        telling.shutdownNow();
        server.close();
        try {
            sockets.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
