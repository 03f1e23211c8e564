package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names that nobody answers for keep neither those who ask nor more threads than there may be. */
class SlowNamesTest {

    private static final int TIMES = 2_000;

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final SlowNames names = new SlowNames(new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) {
            asked.incrementAndGet();
            // As with those of the system, nothing ends a question.
            while (answered.getCount() > 0) {
                LockSupport.parkNanos(1_000_000);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    });

    @AfterEach
    void close() {
        answered.countDown();
        names.close();
    }

    private void ask(int from, int to) {
        names.waitUntil(System.nanoTime());
        for (int i = from; i < to; i++) {
            String host = "n" + i + ".example";
            assertThatThrownBy(() -> names.resolve(host)).hasMessageEndingWith("nobody told its address in time");
        }
    }

    @Test
    void noMoreNamesAreAskedForThanMayBeOpen() {
        ask(0, SlowNames.MOST_OPEN);

        assertThatThrownBy(() -> names.resolve("one.more.example"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("one.more.example: not asked for, since the answers to 64 other names are still awaited");
    }

    @Test
    void whoAsksForTheSameNameWaitsForTheSameAnswer() throws UnknownHostException {
        for (int i = 0; i < SlowNames.MOST_OPEN * 2; i++) {
            ask(0, 1);
        }
        answered.countDown();
        names.waitUntil(Long.MAX_VALUE);

        assertThat(names.resolve("n0.example")).containsExactly(InetAddress.getLoopbackAddress());
        assertThat(asked.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void whoWaitsIsSentAwayAtTheEnd() {
        var waiting = CompletableFuture.runAsync(() -> {
            names.waitUntil(Long.MAX_VALUE);
            assertThatThrownBy(() -> names.resolve("n.example")).isInstanceOf(UnknownHostException.class);
        });
        while (asked.get() == 0) {
            Thread.onSpinWait();
        }

        names.close();

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void whoAsksAgainGetsAnAnswerOfItsOwn() throws UnknownHostException {
        answered.countDown();
        names.waitUntil(Long.MAX_VALUE);

        for (int i = 0; i < TIMES; i++) {
            names.resolve("n.example");
        }

        assertThat(asked.get()).isEqualTo(TIMES);
    }
}
