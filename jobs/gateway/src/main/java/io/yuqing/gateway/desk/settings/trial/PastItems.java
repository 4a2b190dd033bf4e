/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.trial;

import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.nlp.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The items of a span of time, the newest first, a piece of time after the other. Each piece takes
 * its turn among all who ask the tables, holds as much of the texts as is analysed, and is shorter
 * where there are many items or the answer took too long. Not thread-safe.
 */
final class PastItems {
    private static final int SECONDS = 3;
    private static final long FIRST = Duration.ofHours(6).toMillis();
    private static final long LEAST = Duration.ofMinutes(10).toMillis();
    private static final int MUCH_SHORTER = 8;

    /** After all ids. */
    private static final String LAST = "\uffff";

    private static final String SELECT =
            """
            SELECT item_id AS id, toUnixTimestamp64Milli(published_at) AS at, substringUTF8(title, 1, %1$d) AS headline,
                substringUTF8(text, 1, %2$d) AS body, substringUTF8(media_text, 1, %2$d) AS media, platform, channel, region
            FROM v_items
            WHERE published_at >= fromUnixTimestamp64Milli({from:Int64}) AND published_at <= fromUnixTimestamp64Milli({to:Int64})
                AND (published_at < fromUnixTimestamp64Milli({to:Int64}) OR item_id < {below:String})
            ORDER BY published_at DESC, item_id DESC
            LIMIT {most:UInt32}\
            """
                    .formatted(Normalizer.MAX_TITLE, Normalizer.MAX_TEXT);

    private final Tables tables;
    private final OnDemand onDemand;
    private final long oldest;
    private final int atOnce;
    private long reached;
    private String below = LAST;
    private long step = FIRST;
    private boolean atEnd;

    PastItems(Tables tables, OnDemand onDemand, long oldest, long newest, int atOnce) {
        this.tables = tables.within(SECONDS);
        this.onDemand = onDemand;
        this.oldest = oldest;
        this.reached = newest;
        this.atOnce = atOnce;
    }

    /** An item as the table gives it, its texts as far as they are analysed. */
    record Row(
            String id,
            long at,
            String headline,
            String body,
            String media,
            String platform,
            String channel,
            String region) {}

    /** Whether there is nothing more. */
    boolean isAtEnd() {
        return atEnd;
    }

    /** Everything after this moment was handed out. */
    long reached() {
        return reached;
    }

    /**
     * More of them; none if a piece of time holds none, or took too long and is asked again
     * shorter.
     *
     * @throws TablesException if the tables do not answer
     */
    List<Row> next() throws TablesException {
        long from = Math.max(oldest, reached - step);
        List<Row> rows;
        try {
            rows = onDemand.ask(() -> tables.rows(SELECT, parameters(from), Row.class));
        } catch (TablesException e) {
            if (!e.isTooSlow() || step <= LEAST) {
                throw e;
            }
            step = Math.max(LEAST, step / MUCH_SHORTER);
            return List.of();
        }
        if (rows.size() == atOnce) {
            Row last = rows.get(rows.size() - 1);
            step = Math.max(LEAST, 2 * (reached - last.at()));
            reached = last.at();
            below = last.id();
        } else {
            step = 2 * step;
            reached = from;
            below = "";
            atEnd = from == oldest;
        }
        return rows;
    }

    private Map<String, String> parameters(long from) {
        return Map.of(
                "from", Long.toString(from),
                "to", Long.toString(reached),
                "below", below,
                "most", Integer.toString(atOnce));
    }
}
