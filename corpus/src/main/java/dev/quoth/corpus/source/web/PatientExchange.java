package dev.quoth.corpus.source.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Asks one server when it is its turn, and again a little later where it fails, is busy or breaks off. Safe for use by
/// several threads.
final class PatientExchange {
    private static final int MOST_TRIES = 3;
    /// Before the second try; before each further one it is twice as long.
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Exchange exchange;
    private final Outside outside;
    private final HostTurns turns;

    PatientExchange(Exchange exchange, Outside outside, HostTurns turns) {
        this.exchange = exchange;
        this.outside = outside;
        this.turns = turns;
    }

    /// What asking came to.
    sealed interface Asked {

        record Answered(Reply reply) implements Asked {}

        /// There is no answer; `reason` is a clause for people.
        record Failed(String reason) implements Asked {}
    }

    /// @param delay how long after this request the next to the same host may begin
    Asked ask(Exchange.Request request, Duration delay) throws InterruptedException {
        var host = request.address().host();
        for (int attempt = 1;; attempt++) {
            var closed = turns.await(host, delay);
            if (closed.isPresent()) {
                return new Asked.Failed(later(closed.get()));
            }
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
            try {
                var reply = exchange.get(request);
                var back = reply.status() == 429 || reply.status() == 503
                        ? RetryAfter.time(reply.header("retry-after"), outside.clock().instant())
                        : Optional.<Instant>empty();
                back.ifPresent(time -> turns.close(host, time));
                if (attempt == MOST_TRIES && back.isPresent()) {
                    return new Asked.Failed(later(back.get()));
                }
                if (attempt == MOST_TRIES || (reply.status() < 500 && reply.status() != 429)) {
                    return new Asked.Answered(reply);
                }
                pause = back.isPresent() ? Duration.ZERO : pause;
            } catch (IOException e) {
                if (attempt == MOST_TRIES || !Faults.isDropped(e)) {
                    return new Asked.Failed(Faults.reason(e));
                }
            }
            rest(pause);
        }
    }

    /// Rests for half to one and a half of `pause`, so that many who failed together do not come back together.
    private void rest(Duration pause) throws InterruptedException {
        if (pause.isPositive()) {
            outside.sleeper().sleep(pause.dividedBy(2)
                    .plusMillis((long) (pause.toMillis() * outside.chance().getAsDouble())));
        }
    }

    private static String later(Instant time) {
        return "is not to be asked for before " + time.truncatedTo(ChronoUnit.SECONDS) + ", says its server";
    }
}
