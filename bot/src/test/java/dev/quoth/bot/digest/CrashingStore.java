package dev.quoth.bot.digest;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Editions whose process may die before and after one is stored.
record CrashingStore(EditionStore store, Consumer<String> step) implements EditionStore {

    @Override
    public boolean store(Issue issue, Optional<Instant> next) {
        step.accept("BEFORE_IT_IS_STORED");
        boolean isNew = store.store(issue, next);
        step.accept("AFTER_IT_IS_STORED");
        return isNew;
    }

    @Override
    public boolean holds(SubscriptionId subscription, String name) {
        return store.holds(subscription, name);
    }

    @Override
    public Told told(SubscriptionId subscription) {
        return store.told(subscription);
    }

    @Override
    public Optional<LastEdition> last(SubscriptionId subscription) {
        return store.last(subscription);
    }

    @Override
    public Optional<Instant> lastMade() {
        return store.lastMade();
    }

    @Override
    public void settle() {
        store.settle();
    }
}
