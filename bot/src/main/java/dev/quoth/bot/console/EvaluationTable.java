package dev.quoth.bot.console;

import dev.quoth.retrieval.eval.Figures;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes figures as rows: of a Markdown table that reads well as it stands, or as JSON lines.
///
/// @param isJson whether rows are JSON
record EvaluationTable(boolean isJson) {

    private static final int NAME_WIDTH = 40;

    /// A row: the figures of some questions.
    ///
    /// @param name   what was asked
    /// @param group  which of its questions; blank where it is all of them
    /// @param alone1 R@1 of the same questions asked of their own file alone; empty where that is what is measured
    record Row(String name, String group, Figures figures, OptionalDouble alone1) {

        /// What the mixed index changed.
        private OptionalDouble difference() {
            return alone1.isPresent()
                    ? OptionalDouble.of(figures.recall1() - alone1.getAsDouble())
                    : OptionalDouble.empty();
        }

        private OptionalDouble ofAnswerable(double share) {
            return figures.answerable() == 0 ? OptionalDouble.empty() : OptionalDouble.of(share);
        }

        private OptionalDouble ofOthers(double share) {
            return figures.questions() == figures.answerable() ? OptionalDouble.empty() : OptionalDouble.of(share);
        }
    }

    private record Column(String title, String field, String form, Function<Row, OptionalDouble> value) {

        String cell(Row row) {
            var shown = value.apply(row);
            return pad(shown.isEmpty() ? "-" : String.format(Locale.ROOT, form, shown.getAsDouble()));
        }

        String pad(String text) {
            return " ".repeat(Math.max(0, Math.max(6, title.length()) - text.length())) + text;
        }
    }

    private static Column share(String title, String field, Function<Row, OptionalDouble> value) {
        return new Column(title, field, "%.3f", value);
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("n", "questions", "%.0f", row -> OptionalDouble.of(row.figures().questions())),
            share("R@1", "recall1", row -> row.ofAnswerable(row.figures().recall1())),
            share("R@5", "recall5", row -> row.ofAnswerable(row.figures().recall5())),
            share("R@20", "recall20", row -> row.ofAnswerable(row.figures().recall20())),
            share("MRR@10", "mrr10", row -> row.ofAnswerable(row.figures().mrr10())),
            share("alone", "recall1_alone", Row::alone1),
            new Column("mixed", "recall1_difference", "%+.3f", Row::difference),
            share("quote1", "first_quote", row -> row.ofAnswerable(row.figures().firstQuote())),
            share("quotes", "any_quote", row -> row.ofAnswerable(row.figures().anyQuote())),
            share("answered", "answered", row -> row.ofAnswerable(row.figures().answered())),
            share("refused", "refused_rightly", row -> row.ofOthers(row.figures().refusals())),
            share("right", "right", row -> OptionalDouble.of(row.figures().right())),
            share("-par.", "auroc_paragraph_removed", row -> row.figures().paragraphRemoved()),
            share("-art.", "auroc_article_removed", row -> row.figures().articleRemoved()),
            new Column("p50 ms", "p50_millis", "%.1f", row -> OptionalDouble.of(row.figures().p50().toNanos() / 1e6)),
            new Column("p99 ms", "p99_millis", "%.1f", row -> OptionalDouble.of(row.figures().p99().toNanos() / 1e6)));

    /// Returns what stands before the rows; nothing before JSON.
    List<String> head() {
        return isJson
                ? List.of()
                : List.of(
                        line("set", Column::title),
                        "| " + "-".repeat(NAME_WIDTH) + " | " + COLUMNS.stream()
                                .map(column -> "-".repeat(column.pad("").length() - 1) + ":")
                                .collect(Collectors.joining(" | "))
                                + " |");
    }

    String line(Row row) {
        return isJson
                ? json(row)
                : line(row.group().isEmpty() ? row.name() : "- " + row.group(), column -> column.cell(row));
    }

    private static String line(String name, Function<Column, String> cell) {
        return "| " + name + " ".repeat(Math.max(0, NAME_WIDTH - name.length())) + " | " + COLUMNS.stream()
                .map(column -> column.pad(cell.apply(column))).collect(Collectors.joining(" | ")) + " |";
    }

    private static String json(Row row) {
        return JsonLine.of(json -> {
            json.writeStringField("set", row.name());
            json.writeStringField("group", row.group());
            for (var column : COLUMNS) {
                var value = column.value().apply(row);
                if (value.isPresent()) {
                    json.writeNumberField(column.field(), value.getAsDouble());
                } else {
                    json.writeNullField(column.field());
                }
            }
        });
    }
}
