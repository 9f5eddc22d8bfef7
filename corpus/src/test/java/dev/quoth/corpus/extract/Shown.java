package dev.quoth.corpus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An extract as people can compare it: one line a block, with its kind, its words and the names of its columns.
public final class Shown {

    private Shown() {}

    public static String of(Extract extract) {
        if (!(extract instanceof Extract.Structured structured)) {
            return extract.text();
        }
        var lines = new ArrayList<String>();
        for (var block : structured.blocks()) {
            lines.add(kind(block) + " " + words(block, structured.text()) + columns(block, structured.text()));
        }
        return String.join("\n", lines);
    }

    public static List<String> parts(Extract extract) {
        return extract.parts().stream().map(part -> part.kind() + " " + part.name() + " at " + part.start()).toList();
    }

    private static String kind(Extract.Piece block) {
        return block.level() > 0 ? block.kind().toString() + block.level() : block.kind().toString();
    }

    private static String words(Extract.Piece block, String text) {
        if (block.cells().isEmpty()) {
            return block.spans().stream().map(span -> span.of(text)).collect(Collectors.joining())
                    .replace("\t", " | ").replace("\n", "⏎");
        }
        var spans = block.spans().iterator();
        return block.cells().stream().map(count -> {
            var cell = new StringBuilder();
            for (int at = 0; at < count; at++) {
                cell.append(spans.next().of(text));
            }
            return cell.toString().replace("\r", "").replace("\n", "⏎");
        }).collect(Collectors.joining(" | "));
    }

    private static String columns(Extract.Piece block, String text) {
        return block.columns().isEmpty()
                ? ""
                : block.columns().stream().map(span -> span.of(text)).collect(Collectors.joining(", ", " (", ")"));
    }
}
