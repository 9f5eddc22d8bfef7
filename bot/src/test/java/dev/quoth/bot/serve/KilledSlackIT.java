package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.serve.Verdict.Asked;
import dev.quoth.bot.serve.Verdict.Heard;
import dev.quoth.bot.slack.SlackStandIn;
import dev.quoth.bot.slack.SlackStandIn.Fate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `quoth serve` is killed (SIGKILL) at random moments under a stream of mentions, direct messages and slash commands from
/// Slack. What Slack was told that we have is answered once: messages exactly, for Slack can be asked what became of them;
/// answers to commands may come once more where a kill met them on their way, and with `-Dmanifest=true`, which grants only
/// the scopes of the manifest, answers in channels, too. The build kills it a few times; the figures in docs/measured.md are
/// those of `-Dkills=200`. Another course with `-Dkill.seed=N`.
class KilledSlackIT {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final boolean IS_AS_MANIFEST = Boolean.getBoolean("manifest");
    private static final int PEOPLE = 40;
    private static final int CHANNELS = 10;
    private static final int MOST_UNANSWERED = 60;
    /// Slack tells events again at once, after one of these and after five.
    private static final Duration MINUTE = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    private final Map<String, Asked> questions = new ConcurrentHashMap<>();
    private final Set<String> commands = ConcurrentHashMap.newKeySet();
    private SlackStandIn slack;

    private record Seen(SlackStandIn slack) implements KilledService.Platform {

        @Override
        public long visits() {
            return slack.connections();
        }

        @Override
        public int answered() {
            return slack.answers().size();
        }
    }

    @BeforeEach
    void start() {
        slack = SlackStandIn.start().limited().hurried(MINUTE);
        if (IS_AS_MANIFEST) {
            slack.grantManifest();
        }
        for (int person = 0; person < PEOPLE; person++) {
            slack.person("U" + person, "en-US");
        }
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void answersEachQuestionOnce() throws Exception {
        var service = new KilledService(Served.prepare(folder, slack.environment()), new Seen(slack),
                new Random(Long.getLong("kill.seed", 42)));
        var asker = Thread.ofVirtual().start(this::ask);
        service.kill(KILLS);
        asker.interrupt();
        asker.join();
        service.finish(() -> count(name -> slack.fate(name) == Fate.TOLD || (isTaken(name) && !isAnswered(name))) == 0);

        var told = verdict(name -> !isCommand(name) && isTaken(name), service);
        var commanded = verdict(name -> isCommand(name) && isTaken(name), service);
        System.out.printf("%d kills; mentions and direct messages: %s; commands: %s%n", KILLS, told, commanded);
        System.out.printf(
                "Slack told %d events in vain, of which %d were answered; of %d commands nobody acknowledged %d, "
                        + "of which %d were answered; too early for Slack %d%n",
                count(name -> !isCommand(name) && !isTaken(name)),
                count(name -> !isCommand(name) && !isTaken(name) && isAnswered(name)),
                count(this::isCommand), count(name -> isCommand(name) && !isTaken(name)),
                count(name -> isCommand(name) && !isTaken(name) && isAnswered(name)), slack.tooEarly());
        assertEquals(List.of(0, 0, 0, 0),
                List.of(told.lost(), told.doubled(), IS_AS_MANIFEST ? 0 : told.repeated(), told.late()));
        assertEquals(List.of(0, 0, 0), List.of(commanded.lost(), commanded.doubled(), commanded.late()));
        assertEquals(List.of(), slack.faults());
    }

    private boolean isCommand(String name) {
        return commands.contains(name);
    }

    private boolean isTaken(String name) {
        return slack.fate(name) == Fate.TAKEN;
    }

    private boolean isAnswered(String name) {
        return slack.answers().containsKey(name);
    }

    private int count(Predicate<String> which) {
        return (int) questions.keySet().stream().filter(which).count();
    }

    private Verdict verdict(Predicate<String> which, KilledService service) {
        var answers = slack.answers();
        return Verdict.of(questions.entrySet().stream().filter(question -> which.test(question.getKey()))
                .map(question -> new Asked(question.getValue().house(), question.getValue().nanos(),
                        answers.getOrDefault(question.getKey(), List.of()).stream()
                                .map(answer -> new Heard(answer.text(), answer.nanos())).toList()))
                .toList(), service);
    }

    private void ask() {
        var other = new Random(7);
        try {
            while (true) {
                int failed = count(name -> slack.fate(name) == Fate.FAILED);
                if (questions.size() - failed - slack.answers().size() < MOST_UNANSWERED) {
                    int house = other.nextInt(Served.HOUSES);
                    long now = System.nanoTime();
                    questions.put(ask(other, Served.question(house)), new Asked(house, now, List.of()));
                }
                Thread.sleep(20 + other.nextInt(200));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String ask(Random other, String question) {
        var user = "U" + other.nextInt(PEOPLE);
        var channel = "C" + other.nextInt(CHANNELS);
        return switch (other.nextInt(3)) {
            case 0 -> slack.mention(channel, user, question);
            case 1 -> slack.write(user, question);
            default -> {
                var command = slack.command(channel, user, "/ask " + question);
                commands.add(command);
                yield command;
            }
        };
    }
}
