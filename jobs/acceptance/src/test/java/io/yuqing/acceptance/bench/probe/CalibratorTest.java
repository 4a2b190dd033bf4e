/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalibratorTest {
    @Test
    void shouldDoTheSameWorkInEveryRun() {
        assertThat(Calibrator.spin(1_000_000)).isEqualTo(-3562646468565939135L);
        assertThat(Calibrator.walk(Calibrator.ring(1_000), 300)).isEqualTo(248);
    }

    @Test
    void shouldComeToEachPlaceInMemoryOnce() {
        int[] ring = Calibrator.ring(1_000);

        assertThat(Calibrator.walk(ring, 1_000)).isZero();
        for (int steps = 1; steps < 1_000; steps++) {
            assertThat(Calibrator.walk(ring, steps)).isNotZero();
        }
    }
}
