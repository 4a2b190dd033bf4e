/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;

/**
 * Whether all that was read is accounted for.
 *
 * @param read in the last 24 hours, as late and rejected
 * @param unbalanced minutes of the last 24 hours whose account has been open for five minutes
 *     without anything moving; what is on its way is no fault
 * @param missing records that were never read, or read twice into the account, since it was begun
 * @param newestAt when anything was last written; null if nothing was in 24 hours
 * @param reachedAt how far in event time what was written in the last ten minutes reaches; null if
 *     nothing was
 */
public record Ledger(
        long read,
        long late,
        long rejected,
        long unbalanced,
        long missing,
        Long newestAt,
        Long reachedAt) {

    private static final String ASKED =
            """
            SELECT
                sum(entry.read) AS read, sum(entry.late) AS late, sum(entry.rejected) AS rejected,
                countIf(NOT entry.balanced AND entry.stored_at < {now:DateTime64(3, 'Asia/Shanghai')} - INTERVAL 5 MINUTE) AS unbalanced,
                (
                    SELECT sum(abs(gap))
                    FROM
                    (
                        SELECT toInt64(max(old.last_offset) - min(old.first_offset) + 1) - toInt64(sum(old.read)) AS gap
                        FROM v_ledger AS old
                        WHERE old.read > 0 AND old.minute < {now:DateTime64(3, 'Asia/Shanghai')} - INTERVAL 5 MINUTE
                        GROUP BY old.source_topic, old.source_partition
                    )
                ) AS missing,
                (
                    SELECT if(count() = 0, NULL, toUnixTimestamp(max(written.stored_at)) * 1000)
                    FROM v_ledger AS written
                    WHERE written.read > 0 AND written.stored_at > {now:DateTime64(3, 'Asia/Shanghai')} - INTERVAL 1 DAY
                ) AS newestAt,
                (
                    SELECT if(count() = 0, NULL, toUnixTimestamp(max(reached.minute)) * 1000)
                    FROM v_ledger AS reached
                    WHERE reached.read > 0 AND reached.stored_at > {now:DateTime64(3, 'Asia/Shanghai')} - INTERVAL 10 MINUTE
                ) AS reachedAt
            FROM v_ledger AS entry
            WHERE entry.minute >= {now:DateTime64(3, 'Asia/Shanghai')} - INTERVAL 1 DAY AND entry.read > 0\
            """;

    static Ledger ask(Tables tables, Instant now) throws TablesException {
        return tables.rows(ASKED, At.now(now), Ledger.class).get(0);
    }
}
