/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How the monitoring itself is.
 *
 * @param key idempotency key of the notice
 * @param at when it is written
 * @param items read today
 * @param alerts begun today
 * @param newest when the newest item was collected; null if none came at all
 * @param alive whether data arrives as it should; false is told in red, however many items there
 *     were before
 * @param sources how many are expected; 0 if there is no register of them
 * @param silentSources those of them that are silent
 * @param link of the board; may be null
 */
public record HeartbeatFacts(
        String key,
        Instant at,
        long items,
        long alerts,
        Instant newest,
        boolean alive,
        int sources,
        List<SilentSource> silentSources,
        String link) {

    public HeartbeatFacts {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(at, "at");
        silentSources = List.copyOf(silentSources);
    }

    /**
     * A source that should deliver and does not.
     *
     * @param name as people call it
     * @param since when its newest item was published; null: none was ever seen
     */
    public record SilentSource(String name, Instant since) {
        public SilentSource {
            Objects.requireNonNull(name, "name");
        }
    }
}
