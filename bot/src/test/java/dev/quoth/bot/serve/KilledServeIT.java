package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.serve.Verdict.Asked;
import dev.quoth.bot.serve.Verdict.Heard;
import dev.quoth.bot.telegram.TelegramStandIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `quoth serve` is killed (SIGKILL) at random moments under a stream of questions; each question gets exactly one answer,
/// but for those that were on their way to Telegram in the moment of a kill, which may come once more. The build
/// kills it a few times; the figures in docs/measured.md are those of `-Dkills=200`. Another course with `-Dkill.seed=N`.
class KilledServeIT {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int PEOPLE = 40;
    private static final int MOST_UNANSWERED = 60;

    @TempDir
    Path folder;

    private final TelegramStandIn telegram = TelegramStandIn.start().limited();
    /// By the message's number.
    private final Map<Long, Asked> questions = new ConcurrentHashMap<>();

    private record Seen(TelegramStandIn telegram) implements KilledService.Platform {

        @Override
        public long visits() {
            return telegram.polls();
        }

        @Override
        public int answered() {
            return telegram.answers().size();
        }
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void answersEachQuestionOnce() throws Exception {
        var service = new KilledService(Served.prepare(folder, telegram.environment()), new Seen(telegram),
                new Random(Long.getLong("kill.seed", 42)));
        var asker = Thread.ofVirtual().start(this::ask);
        service.kill(KILLS);
        asker.interrupt();
        asker.join();
        service.finish(() -> telegram.answers().size() == questions.size());

        var answers = telegram.answers();
        var verdict = Verdict.of(questions.entrySet().stream().map(question -> new Asked(question.getValue().house(),
                question.getValue().nanos(), answers.getOrDefault(question.getKey(), List.of()).stream()
                        .map(answer -> new Heard(answer.text(), answer.nanos())).toList()))
                .toList(), service);
        System.out.printf("%d kills, %s; too early for Telegram %d%n", KILLS, verdict, telegram.tooEarly());
        assertEquals(List.of(0, 0, 0), List.of(verdict.lost(), verdict.doubled(), verdict.late()));
        assertEquals(List.of(), telegram.faults());
    }

    private void ask() {
        var people = new ArrayList<ObjectNode>();
        for (int person = 0; person < PEOPLE; person++) {
            people.add(telegram.person(1_000 + person, "P" + person, "en"));
        }
        var other = new Random(7);
        try {
            while (true) {
                if (questions.size() - telegram.answers().size() < MOST_UNANSWERED) {
                    var person = people.get(other.nextInt(PEOPLE));
                    int house = other.nextInt(Served.HOUSES);
                    long message = telegram.says(person, Served.question(house));
                    questions.put(message, new Asked(house, System.nanoTime(), List.of()));
                }
                Thread.sleep(20 + other.nextInt(200));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
