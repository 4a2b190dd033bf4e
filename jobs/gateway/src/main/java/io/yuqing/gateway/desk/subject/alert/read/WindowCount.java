/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A window of an alert's subject, by what its rule counts.
 *
 * @param at when it began
 * @param amount of the measure; of a share in percent; of what cannot be read from windows all
 *     items
 */
public record WindowCount(long at, double amount) {
    private static final String ASKED =
            """
            SELECT toUnixTimestamp64Milli(window_start) AS at,
                toFloat64(multiIf(
                    {measure:String} = 'originals', originals,
                    {measure:String} IN ('reposts', 'spread'), reposts,
                    {measure:String} = 'comments', comments,
                    {measure:String} = 'total', reposts + comments,
                    {measure:String} = 'media', channels['portal'] + channels['traditional_media'],
                    {measure:String} = 'engagement', engagement,
                    {measure:String} = 'voices', voices,
                    {measure:String} = 'negative_share',
                    if(originals + reposts + comments = 0, 0, 100 * negative / (originals + reposts + comments)),
                    originals + reposts + comments)) AS amount
            FROM v_subject_windows
            WHERE subject_kind = {kind:String} AND subject_id = {subject:String} AND window = {window:String}
                AND window_start >= toDateTime({since:UInt32}, 'Asia/Shanghai') AND window_start < toDateTime({until:UInt32}, 'Asia/Shanghai')
            ORDER BY at
            LIMIT 200\
            """;

    public static List<WindowCount> ask(
            Tables tables, AlertHead alert, CourseRange range, String measure)
            throws TablesException {
        return tables.rows(
                ASKED,
                Map.of(
                        "measure", measure,
                        "kind", alert.subjectKind(),
                        "subject", alert.subjectId(),
                        "window", range.window(),
                        "since", seconds(range.since()),
                        "until", seconds(range.until())),
                WindowCount.class);
    }

    private static String seconds(Instant time) {
        return Long.toString(time.getEpochSecond());
    }
}
