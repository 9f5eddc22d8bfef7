package dev.quoth.bot.serve;

import dev.quoth.bot.Main;
import dev.quoth.corpus.KilledProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// A home with documents of which each question has one answer, served in a process of its own.
///
/// @param platform the settings that name the platform
record Served(Path folder, Map<String, String> platform) {

    static final int HOUSES = 200;

    /// Writes the documents and reads them in.
    static Served prepare(Path folder, Map<String, String> platform) throws IOException, InterruptedException {
        var docs = Files.createDirectories(folder.resolve("docs"));
        for (int house = 0; house < HOUSES; house++) {
            Files.writeString(docs.resolve(house + ".txt"),
                    "The door of house number " + house + " costs " + price(house) + " dollars.");
        }
        var served = new Served(folder, platform);
        var add = served.program("add", docs.toString()).start();
        if (add.waitFor() != 0) {
            throw new IllegalStateException("the documents were not read: " + Files.readString(served.log()));
        }
        return served;
    }

    static String question(int house) {
        return "What does the door of house number " + house + " cost?";
    }

    static int price(int house) {
        return 1_000 + 7 * house;
    }

    /// Serves in a process of its own, which says what it does in [#log()].
    Process serve() throws IOException {
        return program("serve").start();
    }

    Path log() {
        return folder.resolve("log.txt");
    }

    private ProcessBuilder program(String command, String... arguments) {
        var home = folder.resolve("home").toString();
        var all = Stream.concat(Stream.of("--home", home, command),
                Stream.of(arguments)).toArray(String[]::new);
        var program = KilledProgram.of(Main.class, all);
        program.environment().putAll(platform);
        program.environment().putAll(Map.of("QUOTH_ACCESS_OPEN", "true", "QUOTH_HTTP_PORT", "0",
                "QUOTH_LIMITS_USER_PER_MINUTE", "100000", "QUOTH_LIMITS_USER_PER_DAY", "1000000",
                "QUOTH_LIMITS_CHAT_PER_MINUTE", "100000", "QUOTH_LIMITS_CHAT_PER_DAY", "1000000",
                "QUOTH_LIMITS_QUEUE", "1000"));
        return program.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }
}
