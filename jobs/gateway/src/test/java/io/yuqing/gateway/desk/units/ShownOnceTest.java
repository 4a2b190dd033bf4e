/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.gateway.ManualClock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShownOnceTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T02:20:00Z"));
    private final ShownOnce<String> shown = new ShownOnce<>(clock);
    private final AtomicInteger done = new AtomicInteger();

    private String act() {
        return "done " + done.incrementAndGet();
    }

    @Test
    void shouldDoOnceAndShowOnce() {
        shown.once("a", this::act);
        shown.once("a", this::act);

        assertThat(shown.take("a")).contains("done 1");
        assertThat(shown.take("a")).isEmpty();
        shown.once("a", this::act);
        assertThat(done).hasValue(1);
        assertThat(shown.take("b")).isEmpty();
    }

    @Test
    void shouldForgetWhatNobodyFetched() {
        shown.once("a", this::act);
        clock.pass(ShownOnce.SOON.plusSeconds(1));

        assertThat(shown.take("a")).isEmpty();
        shown.once("a", this::act);
        assertThat(done).hasValue(1);
    }

    @Test
    void shouldKeepNothingOfWhatFailed() {
        assertThatThrownBy(
                        () ->
                                shown.once(
                                        "a",
                                        () -> {
                                            throw new IllegalStateException("away");
                                        }))
                .hasMessage("away");

        shown.once("a", this::act);
        assertThat(shown.take("a")).contains("done 1");
    }
}
