package dev.quoth.bot.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of the messages that answer the questions on a [FilePlatform].
///
/// @param doubled said twice; that one is said more often fails
/// @param givenUp given up, and recorded so
/// @param lost    neither said nor recorded
/// @param late    said after processes had run for a while since the question
record Fates(int messages, int once, int doubled, int givenUp, int lost, int late, int disordered) {
    static final String HEADING = """
                                  | the platform | messages | once | doubled | given up | lost | late | out of order |
                                  | --- | --- | --- | --- | --- | --- | --- | --- |""";

    private static final long LATE_MILLIS = 10_000;

    /// The time in which a process ran.
    record Life(long from, long to) {}

    static Fates of(FilePlatform platform, List<Life> lives, int givenUp) throws IOException {
        var copies = new LinkedHashMap<String, List<Long>>();
        var chats = new HashMap<String, List<String>>();
        for (var said : platform.said()) {
            var times = copies.computeIfAbsent(said.text(), added -> new ArrayList<>());
            if (times.isEmpty()) {
                chats.computeIfAbsent(said.chat(), added -> new ArrayList<>()).add(said.text());
            }
            times.add(said.millis());
        }
        int once = 0;
        int doubled = 0;
        int missing = 0;
        int late = 0;
        int messages = 0;
        for (var question : platform.asked()) {
            for (var message : DeliveryProcess.messages(question.text())) {
                var times = copies.getOrDefault(message, List.of());
                messages++;
                switch (times.size()) {
                    case 0 -> missing++;
                    case 1 -> once++;
                    case 2 -> doubled++;
                    default -> throw new AssertionError(message + " was said " + times.size() + " times");
                }
                boolean isLate = times.stream().anyMatch(time -> ran(lives, question.millis(), time) > LATE_MILLIS);
                late += isLate ? 1 : 0;
            }
        }
        return new Fates(messages, once, doubled, givenUp, Math.max(0, missing - givenUp), late, disordered(chats));
    }

    private static long ran(List<Life> lives, long from, long to) {
        return lives.stream().mapToLong(life -> Math.max(0, Math.min(life.to(), to) - Math.max(life.from(), from)))
                .sum();
    }

    /// A message is `PART qNUMBER`.
    private static int disordered(Map<String, List<String>> chats) {
        int disordered = 0;
        for (var said : chats.values()) {
            for (int at = 1; at < said.size(); at++) {
                disordered += place(said.get(at - 1)) < place(said.get(at)) ? 0 : 1;
            }
        }
        return disordered;
    }

    private static int place(String message) {
        return Integer.parseInt(message.substring(3)) * 10 + message.charAt(0);
    }

    String row(String platform) {
        return "| %s | %d | %d | %d | %d | %d | %d | %d |".formatted(platform, messages, once, doubled, givenUp, lost,
                late, disordered);
    }
}
