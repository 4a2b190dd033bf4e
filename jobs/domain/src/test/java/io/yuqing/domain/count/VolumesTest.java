/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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
        assertThat(volumes.sum(MINUTE, MINUTE + 60)).isEqualTo(Map.of("a", 2L, "b", 4L));
        assertThat(volumes.sum(MINUTE - 1, MINUTE + 61)).isEqualTo(Map.of("a", 3L, "b", 12L));
        assertThat(volumes.sum(MINUTE + 61, MINUTE + 90).values()).containsOnly(0L);
    }

    @Test
    void shouldAddWhatAnotherTaskWroteAsBytes() {
        Volumes other = new Volumes();
        other.add(MINUTE + 7, "平台", 5);
        volumes.add(MINUTE + 7, "平台", 2);
        volumes.addAll(HOUR, other.toBytes(HOUR));
        assertThat(volumes.sum(MINUTE, MINUTE + 60)).isEqualTo(Map.of("平台", 7L));
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
}
