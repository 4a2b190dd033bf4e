/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AlertPlanTest {
    private static final int RATE = 1_000;

    private final AlertPlan plan = new AlertPlan(RATE);

    @Test
    void shouldSendTheItemsOfAThreadInOrderAboutASecondApart() {
        Map<Integer, Long> positions = new HashMap<>();
        for (long position = 0; position < 10 * RATE; position++) {
            AlertPlan.Slot slot = plan.at(position);
            if (slot.thread() == 7) {
                assertThat(positions.put(slot.place(), position)).isNull();
            }
        }

        assertThat(positions).hasSize(AlertPlan.THRESHOLD + 1);
        for (int place = 1; place <= AlertPlan.THRESHOLD; place++) {
            assertThat(positions.get(place) - positions.get(place - 1)).isBetween(900L, 1_100L);
        }
    }

    @Test
    void shouldReachThresholdsEvenly() {
        List<Long> alertsBySecond = IntStream.range(6, 12).mapToObj(this::alertsIn).toList();

        assertThat(alertsBySecond).allMatch(alerts -> Math.abs(alerts - RATE / 12) <= 1);
    }

    @Test
    void shouldGiveEveryOtherItemAThreadOfItsOwn() {
        assertThat(LongStream.range(0, 10 * RATE).mapToObj(plan::at).filter(s -> s.thread() < 0))
                .doesNotHaveDuplicates()
                .allMatch(slot -> slot.place() == 0);
    }

    private long alertsIn(int second) {
        return LongStream.range((long) second * RATE, (second + 1L) * RATE)
                .mapToObj(plan::at)
                .filter(AlertPlan.Slot::reachesThreshold)
                .count();
    }
}
