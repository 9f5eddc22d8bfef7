package dev.quoth.bot.delivery;

import dev.quoth.bot.delivery.Limits.Rate;
import io.github.bucket4j.Bucket;
import java.util.List;
import java.util.Optional;

/// Several rates that hold at the same time; none of them lets everything through. Not safe for use by several threads.
final class Rates {
    private final Optional<Bucket> bucket;

    Rates(List<Rate> rates, Ticks ticks) {
        if (rates.isEmpty()) {
            bucket = Optional.empty();
            return;
        }
        var builder = Bucket.builder().withCustomTimePrecision(ticks);
        rates.forEach(rate -> builder
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.requests(), rate.per())));
        bucket = Optional.of(builder.build());
    }

    /// Returns after how many nanoseconds the next request may go out; 0 for now.
    long untilNext() {
        return bucket.map(held -> held.estimateAbilityToConsume(1).getNanosToWaitForRefill()).orElse(0L);
    }

    void take() {
        bucket.ifPresent(held -> held.consumeIgnoringRateLimits(1));
    }
}
