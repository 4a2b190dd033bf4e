/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.replay.MergedFiles;
import io.yuqing.local.replay.ReplayRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {
    private static final Instant NOW = Instant.parse("2026-03-05T08:50:21.5Z");

    @TempDir private Path folder;

    @Test
    void shouldBeCollectedUpToThePresentMinuteAndStayWhatTheyAre() throws IOException {
        DemoFiles demo = new DemoFiles(folder.resolve("demo"));
        Clock now = Clock.fixed(NOW, ZoneOffset.UTC);

        Instant first = lastOf(demo, now);
        assertThat(Duration.between(first, NOW)).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(lastOf(demo, Clock.offset(now, Duration.ofDays(1)))).isEqualTo(first);
    }

    private static Instant lastOf(DemoFiles demo, Clock clock) throws IOException {
        try (MergedFiles merged = MergedFiles.open(demo.ensure(clock), Long.MAX_VALUE)) {
            ReplayRecord last = null;
            for (ReplayRecord next = merged.next(); next != null; next = merged.next()) {
                last = next;
            }
            return Instant.ofEpochMilli(last.time());
        }
    }
}
