/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(100);

    @Test
    void whatCostsLittleIsAskedEveryFewSeconds() {
        assertThat(pace.rest(Duration.ofMillis(10))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatCostsMuchIsAskedMoreRarelyButNeverTooRarely() {
        assertThat(pace.rest(Duration.ofMillis(200))).isEqualTo(Duration.ofSeconds(20));
        assertThat(pace.rest(Duration.ofSeconds(20))).isEqualTo(Duration.ofMinutes(2));
    }
}
