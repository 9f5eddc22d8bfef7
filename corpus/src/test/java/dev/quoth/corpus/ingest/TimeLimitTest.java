package dev.quoth.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static final TimeLimit LONG = new TimeLimit(Duration.ofMinutes(1));

    @Test
    void givesWhatComesInTime() throws Exception {
        assertEquals(Optional.of("done"), LONG.within(() -> "done"));
    }

    @Test
    void interruptsWhatTakesTooLong() throws Exception {
        var interrupted = new CountDownLatch(1);
        var result = new TimeLimit(Duration.ofMillis(20)).within(() -> {
            try {
                return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted.countDown();
                return true;
            }
        });
        assertEquals(Optional.empty(), result);
        assertTrue(interrupted.await(1, TimeUnit.MINUTES));
    }

    @Test
    void passesFaultsOn() {
        assertThrows(StackOverflowError.class, () -> LONG.within(() -> {
            throw new StackOverflowError();
        }));
        assertThrows(IllegalArgumentException.class, () -> LONG.within(() -> {
            throw new IllegalArgumentException();
        }));
    }

    @Test
    void endsWhenItsCallerIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> LONG.within(() -> {
            new CountDownLatch(1).await();
            return "never";
        }));
    }
}
