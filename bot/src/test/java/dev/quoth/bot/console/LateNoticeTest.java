package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateNoticeTest {

    @Test
    @SuppressWarnings("try") // It is held, not used.
    void tellsWhatTakesLong() throws Exception {
        var told = new CountDownLatch(1);
        try (var notice = LateNotice.after(Duration.ofMillis(1), told::countDown)) {
            assertTrue(told.await(1, TimeUnit.MINUTES));
        }
    }

    @Test
    void saysNothingWhereAllWasDoneInTime() throws Exception {
        var told = new AtomicInteger();
        LateNotice.after(Duration.ofMillis(100), told::incrementAndGet).close();
        LateNotice.after(Duration.ofMillis(200), () -> {
        }).telling().get();
        assertEquals(0, told.get());
    }
}
