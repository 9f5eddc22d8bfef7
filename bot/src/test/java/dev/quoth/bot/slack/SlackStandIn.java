package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.slack.Told.Container;
import dev.quoth.bot.slack.Told.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A strict Slack on loopback, in Socket Mode, with people in it: they mention us, write to us, give commands and press
/// buttons, and read what we say. What it told and nobody acknowledged it tells again, as Slack does; commands and presses
/// are told once. A test is wrong where there are [#faults()] that it did not provoke. Safe for use by several threads.
public final class SlackStandIn implements AutoCloseable {

    /// The workspace that everything happens in unless another is named.
    public static final String TEAM = SlackServer.TEAM;
    /// Another, in which the app is installed, too.
    public static final String OTHER_TEAM = "T0002";

    private static final String OTHER_TOKEN = "xoxb-2-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration WAITING = Duration.ofSeconds(20);
    /// After so many minutes Slack tells an event again.
    private static final List<Integer> RETRIES = List.of(0, 1, 5);

    private final SlackServer server = new SlackServer();
    private final SocketServer sockets;
    private final SlackRates rates = new SlackRates(Clock.systemUTC());
    private final ExecutorService telling = Executors.newVirtualThreadPerTaskExecutor();
    /// By the name of an event, and by the trigger and the address of a command or a press.
    private final Map<String, Question> questions = new ConcurrentHashMap<>();
    private volatile Duration minute = Duration.ofMinutes(1);

    /// What somebody said or did.
    private static final class Question {
        private final String name;
        private final Place place;
        private volatile Fate fate = Fate.TOLD;
        private volatile Duration acknowledged = Duration.ZERO;

        private Question(String name, Place place) {
            this.name = name;
            this.place = place;
        }
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
    /// @param channel where; what one person alone sees has a name of its own
    /// @param content text and blocks, as we sent them
    /// @param nanos   when it was said or last changed
    public record Answer(String question, String team, String ts, String channel, JsonNode content, long nanos) {

        public String text() {
            return content.path("text").asText();
        }

        /// Whether one person alone sees it.
        public boolean isAlone() {
            return channel.startsWith("/");
        }
    }

    private SlackStandIn(SocketServer sockets) {
        this.sockets = sockets;
        server.openSocketsAt(sockets.url());
        server.workspace(OTHER_TEAM, OTHER_TOKEN);
    }

    /// Starts one without limits of rate.
    public static SlackStandIn start() {
        try {
            return new SlackStandIn(new SocketServer());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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

    /// Returns the settings with which a service speaks to this, in both workspaces.
    public Map<String, String> environment() {
        return Map.of("QUOTH_SLACK_BOT_TOKEN", SlackServer.TOKEN, "QUOTH_SLACK_MORE_BOT_TOKENS", OTHER_TOKEN,
                "QUOTH_SLACK_APP_TOKEN", SlackServer.APP_TOKEN, "QUOTH_SLACK_API_URL", server.apiUrl().toString());
    }

    /// Waits until a service is connected, for twenty seconds.
    public void awaitService() throws InterruptedException {
        long end = System.nanoTime() + WAITING.toNanos();
        while (sockets.open() == 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    /// Grants no more than what the manifest asks for: what is said in channels can't be looked through.
    public void grantManifest() {
        server.grant(Arrays.stream(Scope.values()).filter(Scope::isNeeded).map(Scope::key)
                .collect(Collectors.joining(",")));
    }

    /// Makes a member known whose Slack speaks the language `locale`.
    public void person(String user, String locale) {
        person(TEAM, user, locale, false);
    }

    /// Makes a member, or a guest, of a workspace known.
    public void person(String team, String user, String locale, boolean isGuest) {
        server.members().add(team, user, user, profile -> profile.put("locale", locale).put("is_restricted", isGuest));
    }

    /// Lets people of other organisations read `channel`.
    public void share(String channel) {
        server.share(channel);
    }

    /// Has the next call of `method` answered with an error.
    public void refuse(String method, String error) {
        server.fail(method, new SlackServer.Fault.Said(error));
    }

    /// Has the next call of `method` wait for so many seconds.
    public void slowDown(String method, int seconds) {
        server.fail(method, new SlackServer.Fault.Limited(seconds));
    }

    /// Takes the token of the first workspace back, or gives it out again.
    public void revoke(boolean isRevoked) {
        if (isRevoked) {
            server.revoke(SlackServer.TOKEN);
        } else {
            server.workspace(TEAM, SlackServer.TOKEN);
        }
    }

    /// Cuts all connections without a word.
    public void drop() {
        sockets.drop();
    }

    /// Announces that the connections will be closed.
    public void disconnect(String reason) {
        sockets.disconnect(reason);
    }

    /// Says `text` to us in a channel and returns what the question is called.
    public String mention(String channel, String user, String text) {
        return mention(TEAM, channel, user, text);
    }

    /// Says `text` to us in a channel of a workspace and returns what the question is called.
    public String mention(String team, String channel, String user, String text) {
        var place = new Place(team, channel, user);
        var told = Told.mention(place, text, server.ts());
        return tell(place, told.put("is_ext_shared_channel", server.isShared(channel)));
    }

    /// Says `text` to us in the thread where `answer` stands and returns what the question is called.
    public String mentionBelow(Answer answer, String user, String text) {
        var place = new Place(answer.team(), answer.channel(), user);
        var told = Told.mention(place, text, server.ts());
        ((ObjectNode) told.path("event")).put("thread_ts", answer.content().path("thread_ts").asText());
        return tell(place, told);
    }

    /// Says `text` to us alone and returns what the question is called.
    public String write(String user, String text) {
        var place = new Place(TEAM, "D" + user, user);
        return tell(place, Told.direct(place, text, server.ts()));
    }

    /// Says `text` in a new thread with us as the assistant.
    public String writeInThread(String user, String text) {
        var place = new Place(TEAM, "D" + user, user);
        var ts = server.ts();
        var told = Told.direct(place, text, ts);
        ((ObjectNode) told.path("event")).put("thread_ts", ts);
        return tell(place, told);
    }

    /// Sends us a file and returns what that is called.
    public String send(String user, String name, byte[] content) {
        var place = new Place(TEAM, "D" + user, user);
        return tell(place, Told.file(place, name, server.file(name, content), server.ts()));
    }

    /// Has something happen that Slack tells of.
    ///
    /// @param event with type, user and channel as Slack writes them
    public String happens(String channel, String user, JsonNode event) {
        return tell(new Place(TEAM, channel, user), Told.event((ObjectNode) event));
    }

    /// Gives a command, such as `/ask Who?`, in a channel and returns what the question is called.
    public String command(String channel, String user, String line) {
        return command(TEAM, channel, user, line);
    }

    /// Gives a command in a channel of a workspace and returns what the question is called.
    public String command(String team, String channel, String user, String line) {
        var place = new Place(team, channel, user);
        var words = line.split(" ", 2);
        var url = server.responseUrl();
        return tellOnce("slash_commands", place, Told.slash(place, words[0], words.length < 2 ? "" : words[1], url));
    }

    /// Uses the menu of a message and returns what that is called.
    public String ask(String channel, String user, String text) {
        var place = new Place(TEAM, channel, user);
        return tellOnce("interactive", place, Told.shortcut(place, text, server.ts(), server.responseUrl()));
    }

    /// Presses the button `label` under `answer` and returns what that is called.
    public String press(String user, Answer answer, String label) {
        var place = new Place(answer.team(), known(answer.question()).place.channel(), user);
        var container = new Container(answer.ts(), answer.content().path("thread_ts").asText(), answer.isAlone());
        return tellOnce("interactive", place,
                Told.press(place, container, value(answer.content().path("blocks"), label), server.responseUrl()));
    }

    private static String value(JsonNode blocks, String label) {
        for (var block : blocks) {
            for (var button : block.path("elements")) {
                if (button.at("/text/text").asText().equals(label)) {
                    return button.path("value").asText();
                }
            }
        }
        throw new IllegalArgumentException("there is no button " + label + " in " + blocks);
    }

    private String tellOnce(String type, Place place, ObjectNode told) {
        var url = told.path("response_url").asText();
        var question = new Question(told.path("trigger_id").asText(), place);
        questions.put(question.name, question);
        questions.put(url.substring(url.indexOf("/respond/")), question);
        telling.execute(() -> {
            try {
                attempt(type, told, question);
                fail(question);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return question.name;
    }

    private String tell(Place place, ObjectNode event) {
        var question = new Question(event.path("event_id").asText(), place);
        questions.put(question.name, question);
        telling.execute(() -> {
            try {
                attempt("events_api", event, question);
                for (int minutes : RETRIES) {
                    if (question.fate == Fate.TOLD) {
                        Thread.sleep(minute.multipliedBy(minutes));
                        attempt("events_api", event, question);
                    }
                }
                fail(question);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return question.name;
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

    private static void fail(Question question) {
        if (question.fate == Fate.TOLD) {
            question.fate = Fate.FAILED;
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
            var cause = cause(message);
            var question = questions.containsKey(cause) ? known(cause).name : cause;
            answers.computeIfAbsent(question, name -> new ArrayList<>())
                    .add(new Answer(question, message.posted().team(), message.ts(), message.channel(),
                            message.content(), message.nanos()));
        }
        return answers;
    }

    /// Our messages name the event, the part and the text: `slack:EVENT/0/…`.
    private static String cause(SlackMessages.Message message) {
        var key = message.content().at("/metadata/event_payload/key").asText();
        return key.isEmpty() ? message.channel() : key.substring(key.indexOf(':') + 1, key.indexOf('/'));
    }

    /// Waits for the answer to a question, for twenty seconds, and returns the last one.
    public Answer await(String question) throws InterruptedException {
        return await(question, answer -> true);
    }

    /// Waits for an answer to a question that reads as wanted, for twenty seconds, and returns the last one.
    public Answer await(String question, Predicate<Answer> wanted) throws InterruptedException {
        long end = System.nanoTime() + WAITING.toNanos();
        while (System.nanoTime() < end) {
            var answers = answers().getOrDefault(question, List.of()).stream().filter(wanted).toList();
            if (!answers.isEmpty()) {
                return answers.getLast();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no such answer to " + question + ": " + answers().get(question));
    }

    /// Waits until so many calls of `method` were made, for twenty seconds, and returns what they were given.
    public List<JsonNode> awaitCalls(String method, int count) throws InterruptedException {
        long end = System.nanoTime() + WAITING.toNanos();
        while (calls(method).size() < count) {
            if (System.nanoTime() > end) {
                throw new AssertionError("calls of " + method + ": " + calls(method));
            }
            Thread.sleep(20);
        }
        return calls(method);
    }

    /// Returns what the calls of `method` were given so far.
    public List<JsonNode> calls(String method) {
        return server.calls(method).stream().<JsonNode>map(SlackServer.Call::parameters).toList();
    }

    /// Returns with which methods each workspace's token was used.
    public Map<String, List<String>> methods() {
        var methods = new HashMap<String, List<String>>();
        server.calls().forEach(call -> methods
                .computeIfAbsent(call.token().equals(OTHER_TOKEN) ? OTHER_TEAM : TEAM, team -> new ArrayList<>())
                .add(call.method()));
        return methods;
    }

    /// Returns the address of an answer, as Slack has it.
    public static String permalink(Answer answer) {
        return SlackServer.permalink(answer.channel(), answer.ts());
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
