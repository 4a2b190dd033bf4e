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

/**
 * A topic of the last 24 hours, from the hour that has begun backwards.
 *
 * @param items posts, reposts and comments
 * @param before the same of the 24 hours before
 * @param firstAt when its first hour of the last eight days began
 * @param course items by age in hours, 0 to 23; an hour without any is not there
 */
public record TopicHeat(
        String topicId,
        String name,
        long items,
        long before,
        long negative,
        long firstAt,
        Map<Integer, Long> course) {

    /** Topics that anything was said about, the most first. */
    private static final String ASKED =
            """
            WITH toStartOfHour(toDateTime({now:DateTime64(3, 'Asia/Shanghai')}, 'Asia/Shanghai')) AS this_hour
            SELECT topic_id AS topicId, any(topic_name) AS name,
                sumIf(amount, age < 24) AS items,
                sumIf(amount, age BETWEEN 24 AND 47) AS before,
                sumIf(negative_items, age < 24) AS negative,
                toUnixTimestamp(min(window_start)) * 1000 AS firstAt,
                sumMapIf(map(toUInt8(age), amount), age < 24) AS course
            FROM
            (
                SELECT topic_id, topic_name, toDateTime(window_start) AS window_start, negative AS negative_items,
                    originals + reposts + comments AS amount, dateDiff('hour', toDateTime(window_start), this_hour) AS age
                FROM v_topic_windows
                WHERE window = '1h' AND window_start >= this_hour - INTERVAL 8 DAY AND window_start <= this_hour
            )
            WHERE amount > 0
            GROUP BY topic_id
            HAVING items > 0
            ORDER BY items DESC, topic_id
            LIMIT 1000\
            """;

    static List<TopicHeat> ask(Tables tables, Instant now) throws TablesException {
        return tables.rows(ASKED, At.now(now), TopicHeat.class);
    }
}
