package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A block of a message: a part of a reply, or a piece of one.
sealed interface Block {

    /// Of one block's text, in UTF-16 units.
    int MOST = 3000;

    /// What may happen to a block where a message is too long.
    enum Weight {
        /// Words of ours, which may be shortened.
        PROSE,
        /// May go on in another message, between its lines where possible.
        LIST,
        /// Citations and sources, which stay whole.
        CITED
    }

    /// Text in which nothing is read as mark-up.
    ///
    /// @param lines one, or for a list its items
    record Rich(Shape shape, List<Styled> lines, Weight weight) implements Block {

        enum Shape {
            SECTION, QUOTE, LIST
        }

        public Rich {
            lines = List.copyOf(lines);
        }

        Rich(Shape shape, Styled line, Weight weight) {
            this(shape, List.of(line), weight);
        }

        @Override
        public int length() {
            return lines.stream().mapToInt(Styled::weight).sum();
        }

        @Override
        public List<Block> pieces() {
            var pieces = new ArrayList<Block>();
            var together = new ArrayList<Styled>();
            int length = 0;
            for (var line : lines.stream().flatMap(line -> line.pieces(MOST).stream()).toList()) {
                boolean isFull = length + line.weight() > MOST || shape != Shape.LIST;
                if (isFull && !together.isEmpty()) {
                    pieces.add(new Rich(shape, together, weight));
                    together.clear();
                    length = 0;
                }
                together.add(line);
                length += line.weight();
            }
            if (!together.isEmpty()) {
                pieces.add(new Rich(shape, together, weight));
            }
            return pieces;
        }

        @Override
        public String text() {
            var mark = switch (shape) {
                case SECTION -> "";
                case QUOTE -> "> ";
                case LIST -> "• ";
            };
            return lines.stream().map(line -> mark + line.text()).collect(Collectors.joining("\n"));
        }

        @Override
        public ObjectNode json() {
            var json = Json.typed("rich_text");
            var elements = json.putArray("elements");
            if (shape == Shape.LIST) {
                var items = elements.addObject().put("type", "rich_text_list").put("style", "bullet")
                        .putArray("elements");
                lines.forEach(line -> items.addObject().put("type", "rich_text_section").set("elements", line.json()));
            } else {
                var type = shape == Shape.QUOTE ? "rich_text_quote" : "rich_text_section";
                elements.addObject().put("type", type).set("elements", lines.getFirst().json());
            }
            return json;
        }
    }

    /// Notes in small type.
    record Small(List<Note> notes, Weight weight) implements Block {

        private static final int MOST_NOTES = 10;

        public Small {
            notes = List.copyOf(notes);
        }

        @Override
        public int length() {
            return notes.stream().mapToInt(note -> note.sent().length()).sum();
        }

        @Override
        public List<Block> pieces() {
            var pieces = new ArrayList<Block>();
            int start = 0;
            int length = 0;
            for (int at = 0; at < notes.size(); at++) {
                length += notes.get(at).sent().length();
                if (at > start && (length > MOST || at - start == MOST_NOTES)) {
                    pieces.add(new Small(notes.subList(start, at), weight));
                    start = at;
                    length = notes.get(at).sent().length();
                }
            }
            if (start < notes.size()) {
                pieces.add(new Small(notes.subList(start, notes.size()), weight));
            }
            return pieces;
        }

        @Override
        public String text() {
            return notes.stream().map(Note::text).collect(Collectors.joining("\n"));
        }

        @Override
        public ObjectNode json() {
            var json = Json.typed("context");
            var elements = json.putArray("elements");
            notes.forEach(note -> elements.add(note.json()));
            return json;
        }
    }

    /// Returns what it counts for in a message.
    int length();

    Weight weight();

    /// Returns what it says without styles, for those who don't see blocks.
    String text();

    /// Returns it in blocks that Slack takes.
    List<Block> pieces();

    ObjectNode json();
}
