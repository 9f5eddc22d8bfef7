package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.Arrival;
import dev.quoth.corpus.store.CorpusStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The documents that an edition is made of.
///
/// @param arrivals those that may be news, none twice
/// @param unseen   those that waited and have to wait on, for there are too many to be looked at
/// @param upTo     how far the documents were looked at then
record Finds(List<Arrival> arrivals, Set<DocumentId> unseen, Mark upTo) {

    /// How many new documents, and how many that waited, are looked at for one edition.
    private static final int MOST_LOOKED_AT = 1_000;

    /// Returns what arrived since the last edition of `subscription` that was delivered, and what waited.
    static Finds of(CorpusStore store, Subscription subscription, Permission.Guest guest, Told told) {
        var now = Mark.of(store);
        var since = told.upTo();
        // In another store all documents are new, and none is news: generations of two can't be compared.
        var arrived = since.filter(mark -> !mark.store().equals(now.store())).isPresent()
                ? List.<Arrival>of()
                : store.arrivals(since.map(Mark::generation).orElse(0L)).stream()
                        .filter(arrival -> since.isPresent() || arrival.storedAt().isAfter(subscription.since()))
                        .toList();
        boolean isMore = arrived.size() > MOST_LOOKED_AT;
        var looked = arrived.subList(0, Math.min(arrived.size(), MOST_LOOKED_AT));
        var upTo = isMore ? new Mark(now.store(), looked.getLast().generation()) : now;
        return new Finds(looked, Set.of(), upTo).with(store.arrivals(told.waiting()))
                .thatMayBeSeen(subscription.plan(), guest);
    }

    private Finds with(List<Arrival> waited) {
        var all = new ArrayList<>(arrivals);
        var known = new HashSet<>(arrivals.stream().map(Arrival::id).toList());
        var unseenYet = new HashSet<DocumentId>();
        waited.stream().filter(arrival -> known.add(arrival.id())).forEach(arrival -> {
            if (all.size() < arrivals.size() + MOST_LOOKED_AT) {
                all.add(arrival);
            } else {
                unseenYet.add(arrival.id());
            }
        });
        return new Finds(List.copyOf(all), Set.copyOf(unseenYet), upTo);
    }

    private Finds thatMayBeSeen(Plan plan, Permission.Guest guest) {
        return new Finds(arrivals.stream().filter(arrival -> guest.maySee(arrival.collection()))
                .filter(arrival -> plan.collections().isEmpty() || plan.collections().contains(arrival.collection()))
                .toList(), unseen, upTo);
    }

    /// Returns when the first of them was stored; `none` where there is none.
    Instant oldest(Instant none) {
        return arrivals.stream().map(Arrival::storedAt).min(Comparator.naturalOrder()).orElse(none);
    }

    List<DocumentId> ids() {
        return arrivals.stream().map(Arrival::id).toList();
    }
}
