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

    /** Items published before are history to the job. */
    Instant firstLive() {
        return now.minus(retention);
    }
}
