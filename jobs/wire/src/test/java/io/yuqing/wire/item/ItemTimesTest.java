/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In hours; the times of a record can only come one after the other. */
class ItemTimesTest {
    @ParameterizedTest
    @CsvSource({
        "9, 10, 11,  9, 0", // as it should be
        "9, 10, 99,  9, 0", // replayed long after
        "9, 10,  0,  9, 0", // without a timestamp
        "17, 18, 11, 11, 7", // a collector eight hours ahead
        "17, 10, 11, 10, 7", // a platform eight hours ahead
        "17, 10,  0, 10, 7",
        "9, 18, 11,  9, 7", // only the collector's own clock is ahead
        "9,  8, 11,  8, 1" // a collector behind its platform
    })
    void theEarliestCountsAndTheRestIsHowFarAClockIsAhead(
            long published, long collected, long recorded, long event, long ahead) {
        ItemTimes times = new ItemTimes(published, collected, recorded);

        assertThat(times.event()).isEqualTo(event);
        assertThat(times.ahead()).isEqualTo(ahead);
    }
}
