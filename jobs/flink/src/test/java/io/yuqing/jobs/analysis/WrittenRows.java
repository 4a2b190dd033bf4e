/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.connector.clickhouse.sink.RowInserter;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.LedgerEvent.Outcome;
import io.yuqing.jobs.model.ThreadRow;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.jobs.sink.ItemEncoder;
import io.yuqing.jobs.sink.LateEncoder;
import io.yuqing.jobs.sink.ThreadEncoder;
import io.yuqing.jobs.sink.WindowEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run hands to the tables, for a real engine to hold. */
final class WrittenRows {
    final List<Item> items = new ArrayList<>();
    final List<LateRow> late = new ArrayList<>();
    final List<ThreadRow> threads = new ArrayList<>();

    /** The last of each window. */
    final Map<WindowRow.Key, WindowRow> windows = new LinkedHashMap<>();

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

    void ledger(LedgerEvent event) {
        outcomes.merge(event.outcome, 1L, Long::sum);
    }

    long outcomes(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Makes all tables of a database and fills them. */
    void store(ClickHouseEndpoint endpoint) throws Exception {
        Migrations.run(endpoint);
        insert(endpoint, "items", new ItemEncoder(), items);
        insert(endpoint, "late_items", new LateEncoder(), late);
        insert(endpoint, "threads", new ThreadEncoder(), threads);
        insert(endpoint, "subject_windows", new WindowEncoder(), windows.values());
    }

    private static <T> void insert(
            ClickHouseEndpoint endpoint, String table, RowEncoder<T> encoder, Collection<T> rows)
            throws Exception {
        try (RowInserter<T> inserter = new RowInserter<>(endpoint, table, encoder)) {
            inserter.insertAll(List.copyOf(rows));
        }
    }
}
