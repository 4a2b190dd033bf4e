/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final long HOUR = 490_000;
    private static final long MINUTE = HOUR * 60;

    private final Volumes volumes = new Volumes();

    @Test
    void shouldSumAnyRunOfMinutesByPlatform() {
        volumes.add(MINUTE - 1, "a", 1);
        volumes.add(MINUTE, "a", 2);
        volumes.add(MINUTE + 59, "b", 4);
        volumes.add(MINUTE + 60, "b", 8);
        assertThat(volumes.sum("a", MINUTE, MINUTE + 60)).isEqualTo(2);
        assertThat(volumes.sum("b", MINUTE, MINUTE + 60)).isEqualTo(4);
        assertThat(volumes.sum("a", MINUTE - 1, MINUTE + 61)).isEqualTo(3);
        assertThat(volumes.sum("b", MINUTE - 1, MINUTE + 61)).isEqualTo(12);
        assertThat(volumes.sum("b", MINUTE + 61, MINUTE + 90)).isZero();
        assertThat(volumes.sum("c", MINUTE, MINUTE + 60)).isZero();
    }

    @Test
    void shouldAddWhatAnotherTaskWroteAsBytes() {
        Volumes other = new Volumes();
        other.add(MINUTE + 7, "平台", 5);
        volumes.add(MINUTE + 7, "平台", 2);
        volumes.addAll(HOUR, other.toBytes(HOUR));
        assertThat(volumes.sum("平台", MINUTE, MINUTE + 60)).isEqualTo(7);
        assertThat(volumes.toBytes(HOUR)).isEqualTo(volumes.toBytes(HOUR));
        assertThatThrownBy(() -> volumes.addAll(HOUR, new byte[] {9}))
                .hasMessageContaining("format 9");
    }

    @Test
    void shouldForgetWholeHours() {
        volumes.add(MINUTE, "a", 1);
        volumes.add(MINUTE + 60, "a", 2);
        volumes.removeBefore(HOUR + 1);
        assertThat(volumes.hours()).containsExactly(HOUR + 1);
    }

    @Test
    void shouldKnowHowLongNothingAtAllWasFetched() {
        volumes.add(MINUTE + 5, "a", 1);
        volumes.add(MINUTE + 50, "b", 1);
        volumes.add(MINUTE + 60, "a", 0);
        volumes.add(MINUTE + 200, "a", 1);
        assertThat(volumes.isSilent(44, MINUTE, MINUTE + 60)).isTrue();
        assertThat(volumes.isSilent(45, MINUTE, MINUTE + 60)).isFalse();
        assertThat(volumes.isSilent(5, MINUTE, MINUTE + 6)).isTrue();
        assertThat(volumes.isSilent(6, MINUTE, MINUTE + 6)).isFalse();
        assertThat(volumes.isSilent(149, MINUTE + 20, MINUTE + 230)).isTrue();
        assertThat(volumes.isSilent(150, MINUTE + 20, MINUTE + 230)).isFalse();
        assertThat(volumes.sum(MINUTE, MINUTE + 60)).isEqualTo(2);
        assertThat(volumes.knows(MINUTE, MINUTE + 240)).isTrue();
        assertThat(volumes.knows(MINUTE - 1, MINUTE + 240)).isFalse();
        assertThat(volumes.knows(MINUTE, MINUTE + 241)).isFalse();
        volumes.removeBefore(HOUR + 1);
        assertThat(volumes.knows(MINUTE, MINUTE + 60)).isFalse();
    }
}
