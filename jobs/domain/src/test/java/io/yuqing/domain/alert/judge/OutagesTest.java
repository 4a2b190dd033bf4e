/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.rule.RuleWindow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three hours, of which the second is silent in whole or in part. */
class OutagesTest {
    private static final long HOUR = 3_600_000;

    private final Volumes volumes = new Volumes();

    @Test
    void shouldTakeASilentHourOfALivelyStreamForAnOutage() {
        items(0, 60, 2);
        items(120, 180, 2);
        assertThat(outages().all(2 * HOUR)).isTrue();
        assertThat(outages().half(2 * HOUR)).isTrue();
        assertThat(outages().all(HOUR)).isFalse();
        assertThat(outages().half(HOUR)).isFalse();
    }

    @Test
    void shouldTellHalfAnHourFromAWholeOne() {
        items(0, 85, 2);
        items(116, 180, 2);
        assertThat(outages().all(2 * HOUR)).isFalse();
        assertThat(outages().half(2 * HOUR)).isTrue();
    }

    @Test
    void shouldNotTakeTheNightOfASmallStreamForAnOutage() {
        volumes.add(10, "a", 15);
        volumes.add(130, "a", 20);
        assertThat(outages().all(2 * HOUR)).isFalse();
        volumes.add(130, "a", 10);
        assertThat(outages().all(2 * HOUR)).as("mean of 22").isTrue();
    }

    @Test
    void shouldSayNothingOfTimesOfWhichNoVolumesAreKnown() {
        items(120, 180, 2);
        assertThat(outages().all(2 * HOUR)).isFalse();
        assertThat(new Outages(new Volumes(), RuleWindow.H1, List.of(HOUR)).half(HOUR)).isFalse();
    }

    private Outages outages() {
        return new Outages(volumes, RuleWindow.H1, List.of(HOUR, 2 * HOUR, 3 * HOUR));
    }

    private void items(int from, int to, int each) {
        for (int minute = from; minute < to; minute++) {
            volumes.add(minute, "a", each);
        }
    }
}
