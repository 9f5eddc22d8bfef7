package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder;
import dev.quoth.bot.store.ChatDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A process that answers what is asked in the folders of [FilePlatform]s, until it is killed. It says `ready` once it takes
/// questions, and `idle` when it has answered all of them.
final class DeliveryProcess {
    private DeliveryProcess() {}

    /// Answers in the folders `arguments`.
    public static void main(String[] arguments) throws Exception {
        var homes = new ArrayList<Home>();
        for (var folder : arguments) {
            homes.add(Home.open(Path.of(folder)));
        }
        System.out.println("ready");
        while (true) {
            var idle = new ArrayList<String>();
            for (var home : homes) {
                home.poll().ifPresent(idle::add);
            }
            if (idle.size() == homes.size()) {
                System.out.println("idle " + String.join(" ", idle));
            }
            Thread.sleep(5);
        }
    }

    /// A platform and what answers there.
    private record Home(FilePlatform platform, ChatDatabase chats, Deliveries deliveries) {

        static Home open(Path folder) {
            var clock = InstantSource.system();
            var platform = new FilePlatform(folder, clock);
            var chats = ChatDatabase.open(folder.resolve(ChatDatabase.FILE));
            var deliveries = new Deliveries(new Ledger(chats.inbox(), chats.outbox(), (from, to) -> {
            }, clock),
                    List.of(Line.of(platform)), new Slow(),
                    new DeliveryTerms(4, 200, Duration.ofHours(1), Duration.ofMinutes(1)));
            deliveries.start();
            return new Home(platform, chats, deliveries);
        }

        /// Takes in what is asked. Returns how many questions there were and how many messages were given up, once all is
        /// done.
        Optional<String> poll() throws IOException {
            var asked = platform.asked();
            int offset = platform.offset();
            if (offset < asked.size()) {
                deliveries.acceptAll(asked.subList(offset, asked.size()).stream()
                        .map(question -> Chats.arrival(question.payload())).toList());
                platform.acknowledge(asked.size());
            }
            var status = deliveries.status();
            return status.waiting() + status.outbox().waiting() == 0
                    ? Optional.of(asked.size() + " " + status.outbox().givenUp())
                    : Optional.empty();
        }
    }

    /// Returns what is said to the question `text`: to some of them, two messages.
    static List<String> messages(String text) {
        return text.endsWith("3") ? List.of("1 " + text, "2 " + text) : List.of("1 " + text);
    }

    /// Takes its time.
    private static final class Slow implements Responder {

        @Override
        public Reply respond(Event event, Interim interim) throws InterruptedException {
            Thread.sleep(3);
            return Chats.message(messages(Chats.text(event)).toArray(String[]::new));
        }

        @Override
        public boolean isWelcome(Event event) {
            return true;
        }

        @Override
        public Reply busy(Event event, int ahead) {
            return new Reply.Silence();
        }

        @Override
        public Reply failed(Event event) {
            return Chats.message("failed " + Chats.text(event));
        }
    }
}
