/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;

/**
 * What was published in an hour of today or yesterday, by the clock of Beijing.
 *
 * @param daysAgo 0 or 1
 * @param hour 0 to 23
 * @param byNow of all these, what was published by this time of day
 * @param negativeByNow of the negative ones the same
 */
public record DayHour(
        int daysAgo,
        int hour,
        long negative,
        long neutral,
        long positive,
        long byNow,
        long negativeByNow) {

    private static final String ASKED =
            """
            WITH toDateTime({now:DateTime64(3, 'Asia/Shanghai')}, 'Asia/Shanghai') AS now_at
            SELECT dateDiff('day', slice_start, now_at) AS daysAgo, toHour(slice_start) AS hour,
                sumIf(items, sentiment = 'negative') AS negative,
                sumIf(items, sentiment = 'neutral') AS neutral,
                sumIf(items, sentiment = 'positive') AS positive,
                sumIf(items, daysAgo = 0 OR slice_start <= now_at - INTERVAL 1 DAY) AS byNow,
                sumIf(items, sentiment = 'negative' AND (daysAgo = 0 OR slice_start <= now_at - INTERVAL 1 DAY)) AS negativeByNow
            FROM v_item_counts_by_platform
            WHERE slice_start >= toStartOfDay(now_at) - INTERVAL 1 DAY AND slice_start <= now_at
            GROUP BY daysAgo, hour
            ORDER BY daysAgo, hour\
            """;

    static List<DayHour> ask(Tables tables, Instant now) throws TablesException {
        return tables.rows(ASKED, At.now(now), DayHour.class);
    }

    public long all() {
        return negative + neutral + positive;
    }
}
