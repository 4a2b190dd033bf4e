/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that lie where files are taken although this gateway takes none of them: another one does,
 * or one was killed.
 */
final class LeftBehind {
    /** Longer than most files take. To take one that another gateway is still at does no harm. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Clock clock;
    private Map<Path, Instant> seen = Map.of();

    LeftBehind(Clock clock) {
        this.clock = clock;
    }

    /** Those of all there are that have been there for a while. */
    List<Path> of(List<Path> files) {
        Instant now = clock.instant();
        Map<Path, Instant> still = new HashMap<>();
        List<Path> left = new ArrayList<>();
        for (Path file : files) {
            Instant since = seen.getOrDefault(file, now);
            still.put(file, since);
            if (!now.isBefore(since.plus(PATIENCE))) {
                left.add(file);
            }
        }
        seen = still;
        return left;
    }
}
