/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.trial;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.trial.TopicChange;
import io.yuqing.control.trial.TrialItem;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tries a change of a topic on the items of the last days, the newest first. */
public final class TopicPast {
    static final int MOST_ITEMS = 30_000;
    static final int MOST_EXAMPLES = 20;

    /** After all ids. */
    private static final String LAST = "\uffff";

    private static final int AT_ONCE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final String ITEMS =
            """
            SELECT item_id AS id, toUnixTimestamp64Milli(published_at) AS at, title, text, media_text AS mediaText,
                platform, channel, region
            FROM v_items
            WHERE published_at >= fromUnixTimestamp64Milli({from:Int64}) AND published_at <= fromUnixTimestamp64Milli({to:Int64})
                AND (published_at < fromUnixTimestamp64Milli({to:Int64}) OR item_id < {below:String})
            ORDER BY published_at DESC, item_id DESC
            LIMIT {most:UInt32}\
            """;

    private final Tables tables;
    private final OnDemand onDemand;
    private final Platforms platforms;
    private final Clock clock;
    private final int atOnce;

    /**
     * @param platforms whose codes stand in items, whatever a topic calls them
     */
    public TopicPast(Tables tables, OnDemand onDemand, Platforms platforms, Clock clock) {
        this(tables, onDemand, platforms, clock, AT_ONCE);
    }

    TopicPast(Tables tables, OnDemand onDemand, Platforms platforms, Clock clock, int atOnce) {
        this.atOnce = atOnce;
        this.tables = tables;
        this.onDemand = onDemand;
        this.platforms = platforms;
        this.clock = clock;
    }

    /** An item as the table gives it. */
    record Row(
            String id,
            long at,
            String title,
            String text,
            String mediaText,
            String platform,
            String channel,
            String region) {}

    /**
     * What was seen.
     *
     * @param since how far back it went, in ms
     * @param whole whether that is as far as was asked for
     */
    public record Seen(TopicChange change, long since, boolean whole) {}

    /**
     * Looks back so many days, or as far as there is time for.
     *
     * @param before null, or deleted, if there was none
     * @throws TablesException if the tables do not answer
     */
    public Seen tried(ControlEntry before, ControlEntry after, int days) throws TablesException {
        TopicChange change = new TopicChange(before, after, platforms, MOST_EXAMPLES);
        return onDemand.ask(() -> read(change, days));
    }

    private Seen read(TopicChange change, int days) throws TablesException {
        long now = clock.millis();
        long from = now - Duration.ofDays(days).toMillis();
        long end = System.nanoTime() + PATIENCE.toNanos();
        long to = now;
        String below = LAST;
        while (change.items() < MOST_ITEMS && System.nanoTime() < end) {
            List<Row> rows = tables.rows(ITEMS, parameters(from, to, below, atOnce), Row.class);
            for (Row row : rows) {
                change.take(item(row), row.at());
            }
            if (rows.size() < atOnce) {
                return new Seen(change, from, true);
            }
            to = rows.get(rows.size() - 1).at();
            below = rows.get(rows.size() - 1).id();
        }
        return new Seen(change, to, false);
    }

    private static Map<String, String> parameters(long from, long to, String below, int most) {
        return Map.of(
                "from", Long.toString(from),
                "to", Long.toString(to),
                "below", below,
                "most", Integer.toString(most));
    }

    private static TrialItem item(Row row) {
        return TrialItem.ofTable(
                row.title(),
                row.text(),
                row.mediaText(),
                row.platform(),
                row.channel(),
                row.region());
    }
}
