/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How much was said about a subject in the last two weeks. A topic is counted by full hours, as the
 * first page counts it; a thread from this moment backwards, as the first page does that.
 *
 * @param counts hours in which anything was said, the youngest first
 * @param lately the last hour, and the one before it
 * @param firstAt when anything was first said; null if nothing ever was
 */
public record Hours(List<HourCount> counts, Lately lately, Long firstAt) {

    /** The last hour by five minutes, or by the moment. */
    public record Lately(long items, long before, long negative) {}

    record TopicNow(long items, long before, long negative, Long firstAt) {}

    record ThreadNow(Long firstAt) {}

    private static final String TOPIC =
            """
            WITH toStartOfHour(toDateTime({until:UInt32}, 'Asia/Shanghai')) AS this_hour
            SELECT toUInt32(dateDiff('hour', toDateTime(window_start), this_hour)) AS age,
                toUInt32(dateDiff('day', toDateTime(window_start), this_hour)) AS daysAgo,
                originals, reposts, comments, negative, neutral, positive
            FROM v_subject_windows
            WHERE subject_kind = 'topic' AND subject_id = {topic:String} AND window = '1h'
                AND window_start > this_hour - INTERVAL 336 HOUR AND window_start <= this_hour
                AND originals + reposts + comments > 0
            ORDER BY age\
            """;

    private static final String TOPIC_NOW =
            """
            WITH toStartOfFiveMinutes(toDateTime({until:UInt32}, 'Asia/Shanghai')) AS this_slot
            SELECT sumIf(amount, age < 60) AS items, sumIf(amount, age >= 60) AS before, sumIf(negative, age < 60) AS negative,
                (
                    SELECT if(count() = 0, NULL, toUnixTimestamp64Milli(min(window_start)))
                    FROM v_subject_windows
                    WHERE subject_kind = 'topic' AND subject_id = {topic:String} AND window = '1h'
                        AND window_start <= toDateTime({until:UInt32}, 'Asia/Shanghai') AND originals + reposts + comments > 0
                ) AS firstAt
            FROM
            (
                SELECT dateDiff('minute', toDateTime(window_start), this_slot) AS age, originals + reposts + comments AS amount, negative
                FROM v_subject_windows
                WHERE subject_kind = 'topic' AND subject_id = {topic:String} AND window = '5m'
                    AND window_start > this_slot - INTERVAL 120 MINUTE AND window_start <= this_slot
            )\
            """;

    private static final String THREAD =
            """
            WITH fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai') AS now_at
            SELECT toUInt32(intDiv(dateDiff('second', published_at, now_at), 3600)) AS age,
                toUInt32(dateDiff('day', toDateTime(published_at), toDateTime(now_at))) AS daysAgo,
                countIf(kind = 'original') AS originals, countIf(kind = 'repost') AS reposts, countIf(kind = 'comment') AS comments,
                countIf(sentiment = 'negative') AS negative, countIf(sentiment = 'neutral') AS neutral,
                countIf(sentiment = 'positive') AS positive
            FROM %s
            WHERE published_at > now_at - INTERVAL 336 HOUR
            GROUP BY age, daysAgo
            ORDER BY age, daysAgo\
            """
                    .formatted(Scope.ITEMS);

    private static final String THREAD_FIRST =
            """
            SELECT if(count() = 0, NULL, toUnixTimestamp64Milli(min(published_at))) AS firstAt
            FROM %s\
            """
                    .formatted(Scope.ITEMS);

    public static Hours ofTopic(Tables tables, String id, Instant now) throws TablesException {
        Map<String, String> about =
                Map.of("topic", id, "until", Long.toString(now.getEpochSecond()));
        TopicNow lately = tables.rows(TOPIC_NOW, about, TopicNow.class).get(0);
        return new Hours(
                tables.rows(TOPIC, about, HourCount.class),
                new Lately(lately.items, lately.before, lately.negative),
                lately.firstAt);
    }

    public static Hours ofThread(Tables tables, String id, Instant now) throws TablesException {
        Map<String, String> about = Scope.ofThread(id, now).parameters();
        List<HourCount> counts = tables.rows(THREAD, about, HourCount.class);
        ThreadNow first = tables.rows(THREAD_FIRST, about, ThreadNow.class).get(0);
        return new Hours(
                counts,
                new Lately(
                        items(counts, 0),
                        items(counts, 1),
                        counts.stream()
                                .filter(hour -> hour.age() == 0)
                                .mapToLong(HourCount::negative)
                                .sum()),
                first.firstAt);
    }

    private static long items(List<HourCount> counts, int age) {
        return counts.stream().filter(hour -> hour.age() == age).mapToLong(HourCount::items).sum();
    }
}
