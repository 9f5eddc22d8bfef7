package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.slack.SlackStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What do people see who give many slash commands within five seconds, each of another person? Prints the time to the
/// acknowledgement, for which Slack waits three seconds, and to the answer, and the most memory that `quoth serve` took. The
/// build gives a few; the figures in docs/measured.md are those of `-Dcommands=200`, and with `-Dchannels=1` those where all
/// are given in one channel.
class ManyCommandsIT {

    private static final int COMMANDS = Integer.getInteger("commands", 20);
    private static final int CHANNELS = Integer.getInteger("channels", 20);
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private SlackStandIn slack;

    @BeforeEach
    void start() {
        slack = SlackStandIn.start().limited();
        for (int person = 0; person < COMMANDS; person++) {
            slack.person("U" + person, "en-US");
        }
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void acknowledgesAllInTimeAndAnswersThem() throws Exception {
        var service = Served.prepare(folder, slack.environment()).serve();
        try {
            awaitService(service);
            var given = new LinkedHashMap<String, Long>();
            for (int person = 0; person < COMMANDS; person++) {
                long now = System.nanoTime();
                given.put(slack.command("C" + person % CHANNELS, "U" + person, "/ask " + question(person)), now);
                Thread.sleep(WITHIN.dividedBy(COMMANDS));
            }
            await(given);

            var acknowledged = given.keySet().stream().map(slack::acknowledged).toList();
            var answered = given.entrySet().stream().map(command -> Duration
                    .ofNanos(answers(command.getKey()).getFirst().nanos() - command.getValue())).toList();
            System.out.printf(
                    "%d commands in %d channels; acknowledgement: %s; answer: %s; most memory %s; too early for Slack %d%n",
                    COMMANDS, CHANNELS, Figures.spread(acknowledged), Figures.spread(answered),
                    Figures.mostMemory(service), slack.tooEarly());
            assertTrue(acknowledged.stream().allMatch(after -> after.compareTo(LIMIT) < 0));
            assertEquals(Map.of(), wrong(given));
            assertEquals(List.of(), slack.faults());
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private static String question(int person) {
        return Served.question(person % Served.HOUSES);
    }

    /// Waits until it is connected and gave its first answer.
    private void awaitService(Process service) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (slack.connections() == 0) {
            assertTrue(service.isAlive() && System.nanoTime() < end, "the service does not come up");
            Thread.sleep(20);
        }
        await(Map.of(slack.write("U0", question(0)), 0L));
    }

    private void await(Map<String, Long> asked) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!slack.answers().keySet().containsAll(asked.keySet())) {
            assertTrue(System.nanoTime() < end, () -> "only " + slack.answers().size() + " answers");
            Thread.sleep(50);
        }
    }

    private List<SlackStandIn.Answer> answers(String command) {
        return slack.answers().getOrDefault(command, List.of());
    }

    /// Returns what was answered to commands that were not answered rightly.
    private Map<String, String> wrong(Map<String, Long> given) {
        var wrong = new LinkedHashMap<String, String>();
        int person = 0;
        for (var command : given.keySet()) {
            var answers = answers(command);
            var price = Integer.toString(Served.price(person++ % Served.HOUSES));
            if (answers.size() != 1 || !answers.getFirst().text().contains(price)) {
                wrong.put(command, answers.toString());
            }
        }
        return wrong;
    }
}
