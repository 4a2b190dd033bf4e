/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import io.yuqing.connector.collect.Edge;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.wire.item.IngestOptions;
import java.time.Duration;
import java.time.Instant;

/**
 * How the files of one run are read.
 *
 * @param as name of an adapter that there is; empty to know it by the file
 * @param platform of items that name none; empty if there is none
 * @param channel of posts that name none; empty if there is none
 * @param since what was published before is left out; null for nothing
 * @param retention of the job: what is older is history
 */
public record Setting(
        String as,
        ColumnMap map,
        String platform,
        String channel,
        Instant since,
        Instant now,
        Duration retention,
        IngestOptions ingest,
        Edge edge) {

    /** The same at another time. */
    public Setting at(Instant value) {
        return new Setting(as, map, platform, channel, since, value, retention, ingest, edge);
    }

    /** The same for files of one adapter. */
    public Setting as(String value) {
        return new Setting(value, map, platform, channel, since, now, retention, ingest, edge);
    }

    /** Items published before are history to the job. */
    Instant firstLive() {
        return now.minus(retention);
    }
}
