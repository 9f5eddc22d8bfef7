package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.telegram.TelegramStandIn;
import dev.quoth.bot.telegram.TelegramStandIn.Call;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What do many people see who ask `quoth serve` at once, one of them 20 times? Prints the time to the first sign of life and
/// to the answer, and the most memory that the process took. The build lets a few ask; the figures in docs/measured.md are
/// those of `-Dpeople=200`.
class ManyPeopleIT {

    private static final int PEOPLE = Integer.getInteger("people", 20);
    private static final int OF_ONE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;
    private final TelegramStandIn telegram = TelegramStandIn.start().limited();

    /// A question, by its message's number.
    private record Asked(long chat, long question, long nanos) {}

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void answersAllOfThem() throws Exception {
        var service = Served.prepare(folder, telegram.environment()).serve();
        try {
            ask(telegram.person(1, "First", "en"), 0);
            await(1);
            var asked = new ArrayList<Asked>();
            for (int person = 0; person < PEOPLE; person++) {
                var user = telegram.person(1_000 + person, "P" + person, "en");
                for (int question = 0; question < (person == 0 ? OF_ONE : 1); question++) {
                    asked.add(ask(user, (person + question) % Served.HOUSES));
                }
            }
            await(1 + asked.size());
            var others = asked.subList(OF_ONE, asked.size());
            System.out.printf(
                    "%d people at once, one of them %d times; first sign of life: %s; answer: %s; the one who asked"
                            + " much: %s; most memory %s; too early for Telegram %d%n",
                    PEOPLE, OF_ONE, spread(others, signs()),
                    spread(others, answers()), spread(asked.subList(0, OF_ONE), answers()), Figures.mostMemory(service),
                    telegram.tooEarly());
            assertEquals(List.of(), telegram.faults());
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private Asked ask(ObjectNode user, int house) {
        long now = System.nanoTime();
        return new Asked(user.path("id").asLong(), telegram.says(user, Served.question(house)), now);
    }

    private void await(int answers) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (questionsAnswered().size() < answers) {
            assertTrue(System.nanoTime() < end, () -> "only " + questionsAnswered().size() + " answers");
            Thread.sleep(50);
        }
    }

    /// Returns when each question was answered. Who has to wait is told so in a message that the answer takes the place of.
    private Map<Long, Long> questionsAnswered() {
        var answered = new HashMap<Long, Long>();
        telegram.answers()
                .forEach((question, answers) -> answers.stream().filter(answer -> answer.text().contains("[1]"))
                        .forEach(answer -> answered.put(question, answer.nanos())));
        return answered;
    }

    private List<Call> said(String method) {
        return telegram.calls(method).stream().filter(Call::isDone).toList();
    }

    private ToLongFunction<Asked> answers() {
        var answered = questionsAnswered();
        return asked -> answered.getOrDefault(asked.question, Long.MAX_VALUE);
    }

    /// A message or «typing» in the chat, whichever came first.
    private ToLongFunction<Asked> signs() {
        var signs = new HashMap<Long, Long>();
        for (var method : List.of("sendMessage", "sendChatAction")) {
            for (var call : said(method)) {
                signs.merge(call.parameters().path("chat_id").asLong(), call.nanos(), Math::min);
            }
        }
        return asked -> signs.getOrDefault(asked.chat, Long.MAX_VALUE);
    }

    private static String spread(List<Asked> asked, ToLongFunction<Asked> moment) {
        return Figures.spread(asked.stream()
                .map(question -> Duration.ofNanos(moment.applyAsLong(question) - question.nanos)).toList());
    }
}
