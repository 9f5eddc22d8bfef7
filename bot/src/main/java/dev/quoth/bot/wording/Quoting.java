package dev.quoth.bot.wording;

import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows what documents say, to the letter.
public final class Quoting {

    private Quoting() {}

    /// Returns `text` with what stands in `bold` set off.
    public static List<Run> setOff(String text, Optional<Span> bold) {
        var runs = new ArrayList<Run>();
        if (bold.isEmpty()) {
            add(runs, Run.plain(Printable.of(text)));
            return runs;
        }
        var span = bold.get();
        add(runs, Run.plain(Printable.of(text.substring(0, span.start()))));
        add(runs, Run.bold(Printable.of(span.of(text))));
        add(runs, Run.plain(Printable.of(text.substring(span.end()))));
        return runs;
    }

    private static void add(List<Run> runs, Run run) {
        if (!run.text().isEmpty()) {
            runs.add(run);
        }
    }

    /// Returns it between the quotation marks of `language`, which is the quote's.
    public static List<Run> quoted(String quote, Optional<Span> bold, Language language) {
        boolean isTraditional = language == Language.ZH_HANT;
        var runs = new ArrayList<Run>();
        runs.add(Run.plain(isTraditional ? "「" : "“"));
        runs.addAll(setOff(quote, bold));
        runs.add(Run.plain(isTraditional ? "」" : "”"));
        return runs;
    }
}
