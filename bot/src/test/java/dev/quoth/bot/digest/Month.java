package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A month of documents that arrive day by day, some of them told again by others: in the other script, or lightly edited, on
/// the same day or a later one. Each subscription gets an edition a day, and a few more until nothing waits.
final class Month {
    private final int days;
    private static final int MOST_FURTHER_DAYS = 60;
    /// Every so many-th document is told again.
    private static final int TOLD_AGAIN = 4;
    /// So short texts tell one story only where they are the same to the word.
    private static final int LONG = 150;

    private final Newsstand stand;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private final Map<String, String> copies = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private int retold;

    Month(Newsstand stand, int days) {
        this.days = days;
        this.stand = stand;
    }

    /// A document of the stream.
    record Paper(String title, String text) {}

    void subscribe(String name, Plan plan) {
        subscriptions.put(name, stand.subscribe("s" + subscriptions.size(), plan));
    }

    /// Lets the month pass, and takes `files` for documents too.
    void pass(List<Paper> papers, List<Path> files) throws Exception {
        int a = (papers.size() + days - 1) / days;
        var later = new ArrayList<Runnable>();
        for (int day = 0; day < days; day++) {
            later.forEach(Runnable::run);
            later.clear();
            for (int at = day * a; at < Math.min(papers.size(), (day + 1) * a); at++) {
                var name = "p" + at + ".md";
                write(name, papers.get(at).title(), papers.get(at).text());
                if (at % TOLD_AGAIN == 0 && papers.get(at).text().length() >= LONG) {
                    retell(name, papers.get(at), later);
                }
            }
            for (int at = day; at < files.size(); at += days) {
                stand.copy(files.get(at), files.get(at).getFileName().toString());
                names.add(files.get(at).getFileName().toString());
            }
            passDay();
        }
        for (int day = 0; day < MOST_FURTHER_DAYS && isWaiting(); day++) {
            passDay();
        }
    }

    private boolean isWaiting() {
        return subscriptions.values().stream()
                .anyMatch(subscription -> !stand.editions(subscription).getLast().waiting().isEmpty());
    }

    private void passDay() throws InterruptedException {
        stand.passDay();
        stand.issueAll();
    }

    /// In turn: in the other script the same day, edited the same day, in the other script a day later.
    private void retell(String original, Paper paper, List<Runnable> later) {
        var name = "copy-of-" + original;
        copies.put(name, original);
        switch (retold++ % 3) {
            case 0 -> write(name, paper.title() + " (2)", Folding.fold(paper.text()));
            case 1 -> write(name, paper.title() + " (3)", edited(paper.text()));
            default -> later.add(() -> write(name, paper.title() + " (4)", Folding.fold(paper.text())));
        }
    }

    private static String edited(String text) {
        return text + "\n\n" + (text.length() % 2 == 0 ? "This story was updated by our desk." : "本報綜合報道。");
    }

    private void write(String name, String title, String text) {
        try {
            stand.write(name, title, text);
            names.add(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Checks that each document stands in exactly one edition of each subscription that it matches, and none is told twice;
    /// returns a table of what happened.
    String table() {
        var lines = new ArrayList<String>();
        lines.add(
                "| subscription | documents | matching | in one edition | in none | in several | quoted | named | told again by "
                        + "| copies merged |");
        lines.add("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        subscriptions.forEach((name, subscription) -> lines.add(row(name, subscription)));
        return String.join("\n", lines);
    }

    private String row(String name, Subscription subscription) {
        var counts = new HashMap<DocumentId, Integer>();
        var placeOf = new HashMap<DocumentId, String>();
        int items = 0;
        int brief = 0;
        int again = 0;
        var editions = stand.editions(subscription);
        for (int number = 0; number < editions.size(); number++) {
            var edition = editions.get(number);
            var told = edition.groups().stream().flatMap(group -> group.items().stream()).toList();
            items += told.size();
            brief += edition.brief().size();
            again += edition.again().size();
            for (var item : all(told, edition.brief())) {
                var place = number + "/" + item.document().id();
                count(item.document().id(), place, counts, placeOf);
                item.others().forEach(other -> count(other.document().id(), place, counts, placeOf));
            }
            for (var other : edition.again()) {
                count(other.document().id(), "again", counts, placeOf);
            }
        }
        var topics = subscription.plan().topics();
        var matching = topics.isEmpty()
                ? names.stream().map(stand::id).collect(Collectors.toSet())
                : stand.matched(topics);
        long several = counts.values().stream().filter(count -> count > 1).count();
        long none = matching.stream().filter(id -> !counts.containsKey(id)).count();
        var told = copies.keySet().stream().filter(copy -> placeOf.containsKey(stand.id(copy))
                && placeOf.containsKey(stand.id(copies.getOrDefault(copy, "")))).toList();
        long merged = told.stream().filter(copy -> isMerged(copy, placeOf)).count();
        assertEquals(matching, counts.keySet(), name);
        assertEquals(0, several, name);
        assertTrue(merged >= 0.97 * told.size(), name + ": merged " + merged + " of " + told.size());
        return "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d of %d |".formatted(name, names.size(),
                matching.size(), counts.size() - several, none, several, items, brief, again, merged, told.size());
    }

    private static List<EditionItem> all(List<EditionItem> some, List<EditionItem> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private boolean isMerged(String copy, Map<DocumentId, String> placeOf) {
        var place = placeOf.getOrDefault(stand.id(copy), "");
        var original = placeOf.getOrDefault(stand.id(copies.getOrDefault(copy, "")), "");
        return place.equals("again") || original.equals("again") || place.equals(original);
    }

    private static void count(DocumentId id, String place, Map<DocumentId, Integer> counts,
            Map<DocumentId, String> placeOf) {
        counts.merge(id, 1, Integer::sum);
        placeOf.put(id, place);
    }
}
