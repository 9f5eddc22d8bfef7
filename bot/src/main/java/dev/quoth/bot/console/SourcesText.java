package dev.quoth.bot.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.ingest.Schedule;
import dev.quoth.corpus.store.PlaceSummary;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import dev.quoth.corpus.store.PlaceSummary.Unreachable;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words what places hold, how their readings went, and when they are read next.
///
/// @param mostProblems how many problems of each kind are listed of a place, in words
record SourcesText(Schedule schedule, int mostProblems) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);

    /// Returns `places`, which are ordered by collection, in columns under their collection, each with its problems.
    List<String> lines(List<PlaceSummary> places) {
        var rows = places.stream().map(this::row).toList();
        var lines = new ArrayList<String>();
        var collection = "";
        for (int at = 0; at < places.size(); at++) {
            var place = places.get(at);
            if (!place.place().collection().equals(collection)) {
                collection = place.place().collection();
                lines.add(Printable.line(collection));
            }
            lines.add("  " + aligned(rows, at));
            addProblems(lines, place);
        }
        return lines;
    }

    private List<String> row(PlaceSummary place) {
        var readings = place.readings();
        return List.of(Printable.line(place.place().name()),
                SummaryText.counted(place.documents(), "document", "documents"),
                SummaryText.counted(place.passages(), "passage", "passages"),
                readings.last().map(at -> "read " + MINUTE.format(at)).orElse("not read to its end yet"),
                next(place));
    }

    private String next(PlaceSummary place) {
        return schedule.next(place.readings())
                .map(at -> at.equals(Instant.MIN) ? "next at once" : "next " + MINUTE.format(at))
                .orElse("next on demand");
    }

    private static String aligned(List<List<String>> rows, int row) {
        var line = new StringBuilder();
        for (int column = 0; column < rows.get(row).size(); column++) {
            int at = column;
            int width = rows.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
            var cell = rows.get(row).get(column);
            line.append(cell).append(" ".repeat(width - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private void addProblems(List<String> lines, PlaceSummary place) {
        place.readings().unreachable().ifPresent(problem -> lines.add("    unreachable since "
                + MINUTE.format(problem.since()) + ": " + Printable.line(problem.reason())));
        add(lines, "unreachable, the old text stays:", place.outdated().stream()
                .map(file -> file.address() + " since " + MINUTE.format(file.since()) + ": " + file.reason()).toList());
        add(lines, "skipped:", place.skipped().stream().map(file -> file.address() + " " + file.reason()).toList());
    }

    private void add(List<String> lines, String heading, List<String> problems) {
        if (!problems.isEmpty()) {
            lines.add("    " + problems.size() + " " + heading);
        }
        problems.stream().limit(mostProblems).forEach(problem -> lines.add("      " + Printable.line(problem)));
        if (problems.size() > mostProblems) {
            lines.add("      and " + (problems.size() - mostProblems) + " more; --problems lists all");
        }
    }

    /// Returns `place` as JSON on one line, with all its problems.
    String json(PlaceSummary place) {
        var readings = place.readings();
        return JsonLine.of(json -> {
            json.writeStringField("collection", place.place().collection());
            json.writeStringField("place", place.place().name());
            json.writeNumberField("documents", place.documents());
            json.writeNumberField("passages", place.passages());
            json.writeNumberField("every", readings.every().orElse(schedule.every()).toSeconds());
            write(json, "last_read", readings.last());
            write(json, "next_read", schedule.next(readings).filter(at -> !at.equals(Instant.MIN)));
            json.writeFieldName("unreachable");
            if (readings.unreachable().isPresent()) {
                write(json, readings.unreachable().get());
            } else {
                json.writeNull();
            }
            json.writeArrayFieldStart("skipped");
            for (var file : place.skipped()) {
                write(json, file);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("outdated");
            for (var file : place.outdated()) {
                write(json, file);
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, String name, Optional<Instant> at) throws IOException {
        json.writeStringField(name, at.map(Instant::toString).orElse(null));
    }

    private static void write(JsonGenerator json, SkippedFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", file.address());
        json.writeStringField("reason", file.reason());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Unreachable problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", problem.address());
        json.writeStringField("since", problem.since().toString());
        json.writeStringField("reason", problem.reason());
        json.writeEndObject();
    }
}
