/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final Duration NO_TIME = Duration.ZERO;

    private final Slots slots = new Slots(2);

    @Test
    void shouldGiveOutSoManyAndTakeThemBack() {
        Slots.Slot first = slots.take();
        assertThat(slots.take()).isNotNull();
        assertThat(slots.take()).isNull();
        assertThat(slots.take(NO_TIME)).isNull();
        assertThat(slots.taken()).isEqualTo(2);

        first.close();

        assertThat(slots.take(NO_TIME)).isNotNull();
    }

    @Test
    void shouldLetNobodyInOnceClosed() {
        assertThat(slots.close(NO_TIME)).isTrue();

        assertThat(slots.take()).isNull();
        assertThat(slots.take(NO_TIME)).isNull();
    }

    @Test
    void shouldSayThatSomeAreStillUnderWay() {
        assertThat(slots.take()).isNotNull();

        assertThat(slots.close(NO_TIME)).isFalse();
    }
}
