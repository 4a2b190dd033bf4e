/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.trial;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.trial.TopicChange;
import io.yuqing.control.trial.TrialItem;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.gateway.desk.share.Places;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tries a change of a topic on the items of the last days, the newest first, a slice after the
 * other for as long as somebody waits; one change at a time, whoever asks.
 */
public final class TopicPast {
    static final int MOST_EXAMPLES = 20;

    /** In memory; how many there are altogether only the time bounds. */
    private static final int AT_ONCE = 1_000;

    /** Somebody waits for a page; the last question may take three seconds more. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final Places trials = new Places(1);
    private final Tables tables;
    private final OnDemand onDemand;
    private final Platforms platforms;
    private final Clock clock;
    private final LongSupplier nanoClock;
    private final int atOnce;

    /**
     * @param platforms whose codes stand in items, whatever a topic calls them
     */
    public TopicPast(Tables tables, OnDemand onDemand, Platforms platforms, Clock clock) {
        this(tables, onDemand, platforms, clock, System::nanoTime, AT_ONCE);
    }

    TopicPast(
            Tables tables,
            OnDemand onDemand,
            Platforms platforms,
            Clock clock,
            LongSupplier nanoClock,
            int atOnce) {
        this.tables = tables;
        this.onDemand = onDemand;
        this.platforms = platforms;
        this.clock = clock;
        this.nanoClock = nanoClock;
        this.atOnce = atOnce;
    }

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
     * @throws TablesException if the tables do not answer, or others are trying theirs
     */
    public Seen tried(ControlEntry before, ControlEntry after, int days) throws TablesException {
        return trials.in(
                () -> read(new TopicChange(before, after, platforms, MOST_EXAMPLES), days),
                () -> new TablesException(0, "正在试别的话题，请稍后再试。", null));
    }

    private Seen read(TopicChange change, int days) throws TablesException {
        long now = clock.millis();
        long from = now - Duration.ofDays(days).toMillis();
        long end = nanoClock.getAsLong() + PATIENCE.toNanos();
        PastItems items = new PastItems(tables, onDemand, from, now, atOnce);
        try {
            while (!items.isAtEnd() && !isLate(end)) {
                for (PastItems.Row row : items.next()) {
                    if (isLate(end) && change.items() > 0) {
                        return new Seen(change, row.at(), false);
                    }
                    change.take(item(row), row.at());
                }
            }
        } catch (TablesException e) {
            if (change.items() == 0) {
                throw e;
            }
        }
        return new Seen(change, items.reached(), items.isAtEnd());
    }

    private boolean isLate(long end) {
        return nanoClock.getAsLong() - end >= 0;
    }

    private static TrialItem item(PastItems.Row row) {
        return TrialItem.ofTable(
                row.headline(),
                row.body(),
                row.media(),
                row.platform(),
                row.channel(),
                row.region());
    }
}
