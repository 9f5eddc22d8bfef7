package dev.quoth.bot.digest;

import dev.quoth.bot.digest.Occasion.Kind;
import dev.quoth.bot.digest.SubscriptionStore.Due;
import dev.quoth.bot.digest.SubscriptionStore.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Issues what is due at a time. Safe for use by several threads.
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    /// An edition that comes later than that is marked so.
    private static final Duration LATE = Duration.ofMinutes(15);

    private final SubscriptionStore subscriptions;
    private final Press press;
    private final Agenda agenda;
    private final Terms terms;
    private final ExecutorService workers;

    /// @param workers makes editions, so many at a time
    Round(SubscriptionStore subscriptions, Press press, Agenda agenda, Terms terms, ExecutorService workers) {
        this.subscriptions = subscriptions;
        this.press = press;
        this.agenda = agenda;
        this.terms = terms;
        this.workers = workers;
    }

    /// How late editions may be.
    ///
    /// @param grace an edition that would come later than that does not come; what it would have told stands in the next one
    record Terms(Duration grace, InstantSource clock) {}

    /// Issues the editions that are due at `time` or were before. Throws IllegalStateException where some could not be made,
    /// which are to be tried again; all others are issued then.
    void run(Instant time) throws InterruptedException {
        var due = subscriptions.due(time);
        var done = new ExecutorCompletionService<Boolean>(workers);
        due.forEach(one -> done.submit(() -> issue(one)));
        int failed = 0;
        for (int left = due.size(); left > 0; left--) {
            failed += isDone(done) ? 0 : 1;
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " of " + due.size() + " editions could not be made");
        }
    }

    private static boolean isDone(ExecutorCompletionService<Boolean> done) throws InterruptedException {
        try {
            return done.take().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an edition could not be made", e);
        }
    }

    /// Returns false where it failed and is to be tried again.
    private boolean issue(Due due) throws InterruptedException {
        var id = due.subscription().id();
        try {
            var next = issueLast(due);
            next.ifPresent(agenda::put);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the edition of {} could not be made: {}", id, e.toString());
            LOG.debug("what failed", e);
            subscriptions.note(id, new Trouble(e.toString(), terms.clock.instant()));
            return false;
        }
    }

    /// Issues the last edition that is due, where it may still come, and returns when the next one is.
    private Optional<Instant> issueLast(Due due) throws InterruptedException {
        var subscription = due.subscription();
        var now = terms.clock.instant();
        if (due.at().isAfter(now)) {
            // The clock was put back since the timetable called.
            return Optional.of(due.at());
        }
        var turn = subscription.plan().upTo(now);
        var next = agenda.next(subscription);
        var lateness = Duration.between(turn.at(), now);
        if (turn.at().isBefore(due.at()) || !subscription.isActiveOn(turn.day())) {
            postpone(subscription, next, Optional.empty());
        } else if (lateness.compareTo(terms.grace) > 0) {
            LOG.info("the edition of {} for {} is left out: it would be {} min late", subscription.id(), turn.day(),
                    lateness.toMinutes());
            var known = subscriptions.trouble(subscription.id()).filter(trouble -> !trouble.at().isBefore(turn.at()));
            postpone(subscription, next, Optional.of(known.map(Trouble::reason)
                    .orElseGet(() -> "it would have been more than " + terms.grace.toMinutes() + " min late")));
        } else {
            var kind = lateness.compareTo(LATE) > 0 ? Kind.LATE : Kind.ON_TIME;
            var occasion = new Occasion(kind, turn.day(), turn.at(), now);
            switch (press.issue(subscription, occasion, Agenda.name(turn), next)) {
                case Press.Outcome.Issued issued -> LOG.debug("edition {} of {}: {} messages", turn.day(),
                        subscription.id(), issued.messages());
                case Press.Outcome.Known known -> LOG.debug("edition {} of {} is there", turn.day(), subscription.id());
                case Press.Outcome.Kept(var reason) -> postpone(subscription, next, Optional.of(reason));
            }
        }
        return next;
    }

    private void postpone(Subscription subscription, Optional<Instant> next, Optional<String> reason) {
        var trouble = reason.map(why -> new Trouble(why, terms.clock.instant()));
        next.ifPresentOrElse(time -> subscriptions.postpone(subscription.id(), time, trouble),
                () -> subscriptions.change(subscription, Optional.empty()));
    }
}
