/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.intake.feed.Feeds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2025-11-30T04:00:00Z");

    private final Pace pace = pace("news");

    @Test
    void shouldAskATenthSoonerOrLater() {
        Set<Instant> times = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            Instant next = pace.afterReading(NOW);
            assertThat(next).isBetween(NOW.plusSeconds(540), NOW.plusSeconds(660));
            times.add(next);
        }
        assertThat(times).hasSizeGreaterThan(900);
    }

    @Test
    void shouldBeTheSameForAFeedAndAnotherForTheNext() {
        assertThat(pace("news").afterReading(NOW)).isEqualTo(pace("news").afterReading(NOW));
        assertThat(pace("news").afterReading(NOW)).isNotEqualTo(pace("bbs").afterReading(NOW));
    }

    @Test
    void shouldAskLessAndLessOftenWhileItFails() {
        assertThat(pace.afterFailure(NOW, 1))
                .isBetween(NOW.plusSeconds(1_080), NOW.plusSeconds(1_320));
        assertThat(pace.afterFailure(NOW, 3))
                .isBetween(NOW.plusSeconds(4_320), NOW.plusSeconds(5_280));
        Duration longest = Duration.ofMinutes(26 * 60 + 24);
        for (int failures : new int[] {8, 16, 63, 64, 1_000_000}) {
            assertThat(pace.afterFailure(NOW, failures))
                    .isBetween(NOW.plus(Duration.ofHours(21)), NOW.plus(longest));
        }
    }

    @Test
    void shouldWaitAsLongAsItIsAskedTo() {
        assertThat(pace.afterRequest(NOW, Duration.ofHours(2))).isEqualTo(NOW.plusSeconds(7_200));
        assertThat(pace.afterRequest(NOW, Duration.ZERO)).isEqualTo(NOW.plus(Feeds.EVERY));
        assertThat(pace.afterRequest(NOW, Duration.ofDays(400))).isEqualTo(NOW.plusSeconds(86_400));
    }

    private static Pace pace(String id) {
        return new Pace(Feeds.of(id, URI.create("https://a.example/rss")));
    }
}
