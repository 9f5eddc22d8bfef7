package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.store.DocumentEntry;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Writes out what is stored.
@Command(name = "export", description = "Writes out what is stored, as JSON lines.", footer = {"", "Examples:",
        "  quoth export --passages > passages.jsonl",
        "  quoth export --passages --out passages.jsonl --collection board", "",
        "Fields: passage, document, source, title, text, start, end (in UTF-16 code units of the document's text)."})
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Mixin
    CollectionOption collection = new CollectionOption();

    @Option(names = "--passages", required = true, description = "Write the passages, one to a line.")
    boolean isPassages;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "-", description = "Where they go; default: standard output.")
    String out = "-";

    @Override
    public Integer call() {
        var root = QuothCommand.of(quoth);
        try (var home = root.openToRead(); var lines = TextFiles.writer(out, root.surroundings())) {
            if (collection.name().isPresent() && home.store().documents(collection.name()).isEmpty()) {
                root.surroundings().tell("quoth: there are no documents in the collection "
                        + Printable.line(collection.name().get()));
                return ExitCode.NO;
            }
            home.store().forEach(collection.name(), entry -> print(entry, lines));
            return ExitCode.DONE;
        }
    }

    private static void print(DocumentEntry entry, LineSink lines) {
        var document = entry.document();
        for (var embedded : entry.passages()) {
            var passage = embedded.passage();
            lines.print(JsonLine.of(json -> {
                json.writeStringField("passage", passage.id().toString());
                json.writeStringField("document", document.id().value());
                json.writeStringField("source", document.address());
                json.writeStringField("title", document.title());
                json.writeStringField("text", passage.span().of(document.text()));
                json.writeNumberField("start", passage.span().start());
                json.writeNumberField("end", passage.span().end());
            }));
        }
    }
}
