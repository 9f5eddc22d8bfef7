package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.Arrival;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentLabel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes editions of what arrived in a store.
///
/// @param briefing says what documents are about
record StoryMaker(CorpusStore store, Briefing briefing) implements EditionMaker {

    /// So many documents are read at a time.
    private static final int AT_ONCE = 25;
    /// How many of the newest documents a preview looks through.
    private static final int MOST_PREVIEWED = 100;

    /// No time of day, and none in brackets: titles count their changes so.
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d:：.,(（])\\d+(?:[.,]\\d+)*+(?![:：]\\d)");

    private static final Comparator<DocumentLabel> NEWEST_FIRST = Comparator.comparing(
            (DocumentLabel label) -> label.metadata().published(),
            Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())).thenComparing(DocumentLabel::address);

    @Override
    public Edition make(Subscription subscription, Permission.Guest guest, Told told, Occasion occasion)
            throws InterruptedException {
        var finds = Finds.of(store, subscription, guest, told);
        var pieces = pieces(finds, subscription.plan(), told);
        if (pieces.isEmpty() && occasion.kind() == Occasion.Kind.PREVIEW) {
            return edition(newest(subscription.plan(), guest), Told.NOTHING, subscription, occasion);
        }
        return edition(new Found(finds, pieces, false), told, subscription, occasion);
    }

    /// @param isOld whether it may have arrived before the subscription
    private record Found(Finds finds, List<Piece> pieces, boolean isOld) {}

    /// What a preview shows where nothing is new.
    private Found newest(Plan plan, Permission.Guest guest) throws InterruptedException {
        var newest = store.labels().stream().filter(label -> guest.maySee(label.collection()))
                .filter(label -> plan.collections().isEmpty() || plan.collections().contains(label.collection()))
                .sorted(NEWEST_FIRST).limit(MOST_PREVIEWED).map(DocumentLabel::id).toList();
        var finds = new Finds(store.arrivals(newest), Set.of(), Mark.of(store));
        return new Found(finds, pieces(finds, plan, Told.NOTHING), true);
    }

    private List<Piece> pieces(Finds finds, Plan plan, Told told) throws InterruptedException {
        var arrivals = finds.arrivals().stream().collect(Collectors.toMap(Arrival::id, arrival -> arrival));
        var ids = finds.ids();
        var pieces = new ArrayList<Piece>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            if (Thread.interrupted()) {
                throw new InterruptedException("while an edition was made");
            }
            for (var briefed : briefing.briefs(plan.topics(),
                    ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                var id = briefed.document().id();
                var arrival = arrivals.get(id);
                if (arrival != null && (plan.topics().isEmpty() || briefed.brief().topic().isPresent())) {
                    pieces.add(Piece.of(briefed.document(), briefed.brief(), arrival, told.last(id)));
                }
            }
        }
        return pieces.stream().filter(piece -> !piece.isTold()).toList();
    }

    private Edition edition(Found found, Told told, Subscription subscription, Occasion occasion) {
        var plan = subscription.plan();
        var tellers = store.tellers(found.pieces().stream().map(piece -> piece.label().id()).toList());
        var stories = new LinkedHashMap<DocumentId, List<Piece>>();
        var again = new ArrayList<Piece>();
        for (var piece : found.pieces()) {
            var id = piece.label().id();
            var together = tellers.getOrDefault(id, Set.of(id));
            if (piece.before().isEmpty() && isTold(piece, together, told)) {
                again.add(piece);
            } else {
                stories.computeIfAbsent(first(together), unused -> new ArrayList<>()).add(piece);
            }
        }
        var ranked = stories.values().stream().map(pieces -> Story.of(pieces, plan.language()))
                .sorted(Comparator.comparingDouble((Story story) -> story.worth(occasion.now(), plan.zone())).reversed()
                        .thenComparing(story -> story.lead().label().id().value()))
                .toList();
        var from = found.isOld()
                ? found.finds().oldest(occasion.now())
                : told.lastMade().orElse(subscription.since());
        return new Layout(plan).edition(ranked, again, found.finds(), new Layout.Period(from, occasion.now()));
    }

    /// Whether the chat knows the story by another document. Where title and text have a number that no such document has,
    /// it is another story in nearly the same words.
    private boolean isTold(Piece piece, Set<DocumentId> tellers, Told told) {
        var known = tellers.stream().filter(other -> told.last(other).isPresent()).toList();
        var numbers = numbers(piece.label().metadata().title());
        if (known.isEmpty() || numbers.isEmpty()) {
            return !known.isEmpty();
        }
        store.document(piece.label().id()).ifPresent(own -> numbers.retainAll(numbers(own.text())));
        return known.stream().flatMap(other -> store.document(other).stream())
                .anyMatch(other -> numbers(other.title() + "\n" + other.text()).containsAll(numbers));
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group().replace(",", ""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static DocumentId first(Set<DocumentId> tellers) {
        return tellers.stream().min(Comparator.comparing(DocumentId::value)).orElseThrow();
    }
}
