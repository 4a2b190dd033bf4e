/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchAgeTest {
    private final BatchAge age = new BatchAge(1_000);

    @Test
    void isTheOneItWasToldBeforeAnyInsert() {
        assertThat(age.millis()).isEqualTo(1_000);
    }

    @Test
    void isTheOneItWasToldWhileInsertsTakeLessThanATenthOfIt() {
        age.took(90);
        age.took(90);

        assertThat(age.millis()).isEqualTo(1_000);
    }

    @Test
    void isTenTimesWhatInsertsTakeUnderLoad() {
        age.took(200);
        age.took(300);

        assertThat(age.millis()).isEqualTo(2_000);
    }

    @Test
    void doesNotGrowByOneInsertThatIsSlowByChance() {
        age.took(30);
        age.took(4_000);

        assertThat(age.millis()).isEqualTo(1_000);
    }

    @Test
    void isNeverMoreThanFiveTimesTheOneItWasTold() {
        age.took(60_000);
        age.took(60_000);

        assertThat(age.millis()).isEqualTo(5_000);
    }

    @Test
    void doesNotShrinkWhenTheClockIsSetBack() {
        age.took(-60_000);
        age.took(-60_000);

        assertThat(age.millis()).isEqualTo(1_000);
    }
}
