package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.telegram.TelegramStandIn;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleService.Shared.class)
class ServiceTest {

    private static final int PEOPLE = 8;
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void offersTheirCommandsToOperatorsOncePaired(SampleService sample) throws InterruptedException {
        var telegram = sample.telegram();
        var ann = telegram.person(700, "Ann", "en");
        try (var service = sample.open()) {
            var code = service.pair(new SecureRandom());
            service.start();
            telegram.says(ann, "/help");
            telegram.await(700, message -> message.path("text").asText().contains("/ask"));
            assertEquals(List.of(), menus(telegram, 700));

            telegram.says(ann, code);

            await(() -> menus(telegram, 700).size() == 2, "no menu was set");
            assertEquals(List.of("", "zh"), menus(telegram, 700).stream()
                    .map(call -> call.parameters().path("language_code").asText()).toList());
            assertTrue(menus(telegram, 700).stream().allMatch(call -> call.isDone()
                    && call.parameters().path("commands").findValuesAsText("command").contains("allow")));

            var bob = telegram.person(701, "Bob", "en");
            telegram.says(bob, service.pair(new SecureRandom()));
            await(() -> menus(telegram, 701).size() == 2, "no menu was set");
            telegram.says(ann, "/deny telegram:701");
            await(() -> telegram.calls("deleteMyCommands").size() == 2, "the menu stays");
        }
        assertEquals(List.of(), telegram.faults());
    }

    private static List<TelegramStandIn.Call> menus(TelegramStandIn telegram, long chat) {
        return telegram.calls("setMyCommands").stream()
                .filter(call -> call.parameters().at("/scope/chat_id").asLong() == chat).toList();
    }

    @Test
    void losesNothingWhenItIsClosedWhilePeopleAsk(SampleService sample) throws InterruptedException {
        var telegram = sample.telegram();
        var asked = new ArrayList<Long>();
        var service = sample.open();
        service.start();
        asked.add(ask(telegram, 0));
        await(() -> isAnswered(telegram, asked), "the first question is not answered");
        for (int person = 1; person < PEOPLE; person++) {
            asked.add(ask(telegram, person));
        }
        Thread.sleep(300);
        long before = System.nanoTime();
        service.close();
        var closing = Duration.ofNanos(System.nanoTime() - before);
        long polls = telegram.polls();
        asked.add(ask(telegram, PEOPLE));
        long answered = asked.stream().filter(telegram.answers()::containsKey).count();

        try (var next = sample.open()) {
            next.start();
            await(() -> isAnswered(telegram, asked), "not all questions are answered");
        }

        assertTrue(closing.compareTo(LONGEST_CLOSING) < 0, () -> "it took " + closing);
        assertTrue(answered < asked.size(), "all was done before it was closed: nothing is shown");
        assertEquals(List.of(),
                asked.stream().filter(question -> telegram.answers().getOrDefault(question, List.of()).size() != 1)
                        .toList(),
                "answered more than once");
        assertTrue(telegram.polls() > polls, "nobody asked for updates");
        assertEquals(List.of(), telegram.faults());
    }

    private static long ask(TelegramStandIn telegram, int person) {
        return telegram.says(telegram.person(800 + person, "P" + person, "en"),
                "When did the EU AI Act enter into force?");
    }

    private static boolean isAnswered(TelegramStandIn telegram, List<Long> asked) {
        return telegram.answers().keySet().containsAll(asked);
    }

    private interface Condition {
        boolean isMet();
    }

    private static void await(Condition condition, String otherwise) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.isMet()) {
            assertTrue(System.nanoTime() < end, otherwise);
            Thread.sleep(20);
        }
    }
}
