package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.EditionPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The messages of one edition. One holds no more stories than there is room for in a message of any platform, with a button
/// for each of them.
final class Pages {
    /// Telegram takes 4,096 characters, and does not count the addresses of links.
    private static final int MOST_OF_MESSAGE = 3_000;
    /// Slack takes 50 blocks with the buttons; a story has up to six.
    private static final int MOST_STORIES = 6;
    private static final int BUTTONS_IN_ROW = 3;

    private final ItemWording words;
    private final List<EditionPart> pages = new ArrayList<>();
    private final List<ReplyPart> parts;
    private final List<Telling> tells = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();
    private int number;

    Pages(ItemWording words, List<ReplyPart> heading) {
        this.words = words;
        this.parts = new ArrayList<>(heading);
    }

    List<EditionPart> of(Edition edition) {
        for (var group : edition.groups()) {
            Optional<ReplyPart> heading = group.topic()
                    .map(topic -> new Paragraph(List.of(Run.bold(ItemWording.heading(topic)))));
            for (var item : group.items()) {
                number++;
                add(heading, item);
                heading = Optional.empty();
            }
        }
        list(EditionPhrase.ALSO_NEW, edition.brief().stream()
                .map(item -> new Line(words.line(item), ItemWording.namings(item))).toList());
        list(EditionPhrase.TOLD_BEFORE, edition.again().stream()
                .map(other -> new Line(words.line(other.document()), List.of(ItemWording.telling(other)))).toList());
        if (!edition.waiting().isEmpty()) {
            parts.add(EditionWording.small(EditionPhrase.WAITING.in(words.language(), edition.waiting().size())));
        }
        close();
        return pages;
    }

    private void add(Optional<ReplyPart> heading, EditionItem item) {
        var added = new ArrayList<ReplyPart>();
        heading.ifPresent(added::add);
        added.addAll(words.parts(number, item));
        if (buttons.size() == MOST_STORIES || length(parts) + length(added) > MOST_OF_MESSAGE) {
            close();
        }
        parts.addAll(added);
        tells.addAll(ItemWording.tellings(item));
        buttons.add(new Button(EditionPhrase.ABOUT_BUTTON.in(words.language(), number),
                new Action.AskAbout(item.document().id())));
    }

    /// @param runs one line
    private record Line(List<Run> runs, List<Telling> tells) {}

    private void list(EditionPhrase heading, List<Line> lines) {
        var left = new ArrayList<>(lines);
        while (!left.isEmpty()) {
            parts.add(Paragraph.of(heading.in(words.language())));
            var taken = new ArrayList<List<Run>>();
            int length = length(parts);
            while (!left.isEmpty() && (taken.isEmpty() || length + length(left.getFirst()) < MOST_OF_MESSAGE)) {
                var line = left.removeFirst();
                length += length(line);
                taken.add(line.runs());
                tells.addAll(line.tells());
            }
            parts.add(new Items(taken));
            if (!left.isEmpty()) {
                close();
            }
        }
    }

    private static int length(Line line) {
        return line.runs().stream().mapToInt(run -> run.text().length()).sum();
    }

    private void close() {
        if (parts.isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<Button>>();
        for (int from = 0; from < buttons.size(); from += BUTTONS_IN_ROW) {
            rows.add(List.copyOf(buttons.subList(from, Math.min(buttons.size(), from + BUTTONS_IN_ROW))));
        }
        pages.add(new EditionPart(new Reply.Message(words.language(), Optional.empty(), List.copyOf(parts), rows,
                Reply.Audience.EVERYONE), List.copyOf(tells)));
        parts.clear();
        tells.clear();
        buttons.clear();
    }

    /// Returns how long `parts` show, about.
    private static int length(List<ReplyPart> parts) {
        return parts.stream().mapToInt(Pages::length).sum();
    }

    private static int length(ReplyPart part) {
        return switch (part) {
            case Paragraph(var runs) -> length(runs.stream());
            case Small(var runs) -> length(runs.stream());
            case ReplyPart.Excerpt(var runs) -> length(runs.stream());
            case ReplyPart.Quote quote -> length(quote.runs().stream()) + quote.remark().length();
            case Items(var items) -> length(items.stream().flatMap(List::stream));
            case ReplyPart.Sources sources -> sources.sources().stream()
                    .mapToInt(source -> source.title().length() + String.join("", source.details()).length()).sum();
        };
    }

    private static int length(Stream<Run> runs) {
        return runs.mapToInt(run -> run.text().length()).sum() + 2;
    }
}
