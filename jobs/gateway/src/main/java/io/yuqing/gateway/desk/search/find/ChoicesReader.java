/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Reads the choices, once in a while for all who search. Thread-safe. */
public final class ChoicesReader {
    private static final Duration FRESH = Duration.ofMinutes(2);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Duration RANGE = Duration.ofDays(31);
    private static final int SECONDS = 5;

    private static final String PLATFORMS =
            """
            SELECT code, transform(code, (SELECT codes FROM v_platform_names), (SELECT names FROM v_platform_names), code) AS word
            FROM
            (
                SELECT DISTINCT toString(platform) AS code
                FROM v_item_counts_by_platform
                WHERE slice_start >= toDateTime({since:Int64})
            )
            WHERE code != ''
            ORDER BY word\
            """;

    private static final String TOPICS =
            "SELECT topic_id AS code, name AS word FROM v_topics WHERE deleted = 0 ORDER BY name";

    private final Tables tables;
    private final OnDemand onDemand;
    private final Clock clock;
    private Choices last;
    private Instant next;

    public ChoicesReader(Tables tables, OnDemand onDemand, Clock clock) {
        this.tables = tables;
        this.onDemand = onDemand;
        this.clock = clock;
    }

    /**
     * Whoever comes while they are being read again gets those of before.
     *
     * @throws TablesException if they were never read, and cannot be
     */
    public Choices read() throws TablesException {
        Instant now = clock.instant();
        Choices known = known(now);
        if (known != null) {
            return known;
        }
        try {
            return keep(onDemand.ask(() -> ask(now)), now);
        } catch (TablesException e) {
            Choices before = known(now);
            if (before == null) {
                throw e;
            }
            return before;
        }
    }

    /** Null for whom it falls to read them. */
    private synchronized Choices known(Instant now) {
        if (last != null && !now.isBefore(next)) {
            next = now.plus(AGAIN);
            return null;
        }
        return last;
    }

    private synchronized Choices keep(Choices read, Instant now) {
        last = read;
        next = now.plus(FRESH);
        return read;
    }

    private Choices ask(Instant now) throws TablesException {
        Map<String, String> since =
                Map.of("since", Long.toString(now.minus(RANGE).getEpochSecond()));
        return new Choices(
                tables.within(SECONDS).rows(PLATFORMS, since, Choice.class),
                tables.within(SECONDS).rows(TOPICS, Map.of(), Choice.class));
    }
}
