/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceTest {
    @Test
    void shouldBeOneIfAllReadTheSame() {
        assertThat(Balance.hottest(List.of(7L, 7L, 7L))).isEqualTo(1);
    }

    @Test
    void shouldCompareTheBusiestWithTheMean() {
        assertThat(Balance.hottest(List.of(0L, 2L, 10L, 0L))).isEqualTo(10 / 3.0);
    }

    @Test
    void shouldNotCallEvenWhatReadNothing() {
        assertThat(Balance.hottest(List.of(0L, 0L))).isNaN();
    }
}
