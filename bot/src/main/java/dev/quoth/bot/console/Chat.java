package dev.quoth.bot.console;

import dev.quoth.bot.wording.Emphasis;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.search.Question;
import java.util.Set;

/// Question and answer in the terminal, until an empty line or the end of input.
record Chat(Replies replies, Set<String> collections, Surroundings surroundings) {
    private static final String HELP = """
                                       Ask a question in English or Chinese; the answer quotes your documents.
                                       /help shows this. An empty line or Ctrl-D ends.""";

    void run() {
        if (surroundings.terminals().in()) {
            surroundings.tell(HELP);
        }
        try (var lines = TextFiles.reader("-", surroundings)) {
            for (var line = next(lines); !line.isEmpty(); line = next(lines)) {
                surroundings.print(line.startsWith("/") ? command(line) : answer(line));
                surroundings.print("");
            }
        }
    }

    /// Returns the next line that is not blank by intention; empty at the end.
    private String next(TextLines lines) {
        if (surroundings.terminals().in()) {
            surroundings.err().print("> ");
            surroundings.err().flush();
        }
        var line = lines.next();
        return line == null ? "" : line.strip();
    }

    private static String command(String line) {
        return line.equals("/help") ? HELP : "There is no " + line.split("\\s", 2)[0] + " here. " + HELP;
    }

    private String answer(String line) {
        var answered = replies.answer(new Question(line, Language.of(line), collections));
        return replies.text(answered, surroundings.isBold() ? Emphasis.TERMINAL : Emphasis.MARKDOWN);
    }
}
