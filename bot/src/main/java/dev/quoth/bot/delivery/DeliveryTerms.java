package dev.quoth.bot.delivery;

import java.time.Duration;

/// How much is done at the same time, and how long anything may take.
///
/// @param workers     events that are worked on at the same time
/// @param queue       events that may wait before whoever comes next hears that we are busy
/// @param giveUpAfter how long a message may wait to be taken by its platform
/// @param patience    how long a responder may take without showing how far it is
public record DeliveryTerms(int workers, int queue, Duration giveUpAfter, Duration patience) {

    private static final int FEWEST_WORKERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public DeliveryTerms {
        if (workers < 1 || queue < 1) {
            throw new IllegalArgumentException(
                    "there must be workers and a queue, got " + workers + " and " + queue);
        }
    }

    /// Returns what serves a machine with `cores`.
    public static DeliveryTerms of(int cores, int queue, Duration giveUpAfter) {
        return new DeliveryTerms(Math.max(FEWEST_WORKERS, 2 * cores), queue, giveUpAfter, PATIENCE);
    }
}
