/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.gateway.desk.table.TablesException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final ShortMemory<Integer, TablesException> memory = new ShortMemory<>(nanos::get);

    @Test
    void theNextViewerWithinSecondsCostsNothing() throws TablesException {
        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(1);
        assertThat(memory.get("b", asked::incrementAndGet)).isEqualTo(2);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void whoComesWhileItIsReadWaitsForIt() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(
                        () ->
                                unchecked(
                                        () ->
                                                memory.get(
                                                        "a",
                                                        () -> {
                                                            reading.countDown();
                                                            await(go);
                                                            return asked.incrementAndGet();
                                                        })));
        reading.await();
        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(
                        () -> unchecked(() -> memory.get("a", asked::incrementAndGet)));
        go.countDown();

        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isEqualTo(1);
    }

    @Test
    void whatWentWrongIsTriedAgainAtOnce() throws TablesException {
        assertThatThrownBy(
                        () ->
                                memory.get(
                                        "a",
                                        () -> {
                                            throw new IllegalStateException("on purpose");
                                        }))
                .hasMessage("on purpose");
        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(1);
    }

    /** What was read before a change must not be shown after it, even if it is still being read. */
    @Test
    void whatIsForgottenIsReadAgain() throws Exception {
        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(1);
        int read =
                memory.get(
                        "b",
                        () -> {
                            memory.forget();
                            return asked.incrementAndGet();
                        });

        assertThat(read).isEqualTo(2);
        assertThat(memory.get("a", asked::incrementAndGet)).isEqualTo(3);
        assertThat(memory.get("b", asked::incrementAndGet)).isEqualTo(4);
    }

    @Test
    void itRemembersFewPagesOnly() throws TablesException {
        for (int page = 0; page < 1_000; page++) {
            memory.get("page " + page, asked::incrementAndGet);
        }
        assertThat(memory.get("page 999", asked::incrementAndGet)).isEqualTo(1_000);
        assertThat(memory.get("page 0", asked::incrementAndGet)).isEqualTo(1_001);
    }

    private interface Read {
        Integer read() throws TablesException;
    }

    private static Integer unchecked(Read read) {
        try {
            return read.read();
        } catch (TablesException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
