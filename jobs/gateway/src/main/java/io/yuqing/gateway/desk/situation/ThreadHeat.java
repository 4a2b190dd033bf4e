/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A post of the last 24 hours, with its reposts and comments.
 *
 * @param items in the last 24 hours
 * @param lastHour of these, in the last hour
 * @param byHeat its place by items, from 1
 * @param byNews its place among those that began in the last six hours, by the last hour; a large
 *     number if it is older
 * @param course items by age in hours, 0 to 23
 * @param origin what is known of the original; null if it was not collected
 */
public record ThreadHeat(
        String rootId,
        long items,
        long lastHour,
        long negative,
        long byHeat,
        long byNews,
        Map<Integer, Long> course,
        Origin origin) {

    static final int MOST = 6;

    private static final String ASKED =
            """
            WITH {now:DateTime64(3, 'Asia/Shanghai')} AS now_at
            SELECT rootId, items, lastHour, negative, byHeat, byNews, course
            FROM
            (
                SELECT root_id AS rootId, items, lastHour, negative, course,
                    row_number() OVER (ORDER BY items DESC, root_id) AS byHeat,
                    if(is_new, row_number() OVER (PARTITION BY is_new ORDER BY lastHour DESC, items DESC, root_id), 1000000) AS byNews
                FROM
                (
                    SELECT root_id, count() AS items, countIf(published_at > now_at - INTERVAL 1 HOUR) AS lastHour,
                        countIf(sentiment = 'negative') AS negative,
                        maxIf(published_at, kind = 'original') > now_at - INTERVAL 6 HOUR AS is_new,
                        sumMap(map(toUInt8(least(23, intDiv(dateDiff('second', published_at, now_at), 3600))), toUInt64(1))) AS course
                    FROM v_items
                    WHERE published_at > now_at - INTERVAL 24 HOUR AND published_at <= now_at
                    GROUP BY root_id
                    HAVING items > 1
                )
            )
            WHERE byHeat <= {most:UInt32} OR byNews <= {most:UInt32}
            ORDER BY byHeat\
            """;

    private static final String ORIGINS =
            """
            SELECT root_id AS rootId, title, url, toUnixTimestamp64Milli(published_at) AS publishedAt,
                transform(toString(platform), (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), toString(platform)) AS platform
            FROM v_threads
            WHERE root_id IN {roots:Array(String)}\
            """;

    /**
     * The original of a thread.
     *
     * @param title words of strangers; empty if it had none, or after 30 days
     * @param url as strangers gave it
     */
    public record Origin(
            String rootId, String title, String url, long publishedAt, String platform) {}

    static List<ThreadHeat> ask(Tables tables, Instant now) throws TablesException {
        List<ThreadHeat> hot = tables.rows(ASKED, At.now(now, MOST), ThreadHeat.class);
        if (hot.isEmpty()) {
            return hot;
        }
        List<String> roots = hot.stream().map(ThreadHeat::rootId).toList();
        Map<String, Origin> origins =
                tables.rows(ORIGINS, Map.of("roots", roots), Origin.class).stream()
                        .collect(Collectors.toMap(Origin::rootId, Function.identity()));
        return hot.stream().map(each -> each.from(origins.get(each.rootId))).toList();
    }

    /** Whether it began in the last six hours. */
    public boolean isNew() {
        return byNews <= MOST;
    }

    private ThreadHeat from(Origin found) {
        return new ThreadHeat(rootId, items, lastHour, negative, byHeat, byNews, course, found);
    }
}
