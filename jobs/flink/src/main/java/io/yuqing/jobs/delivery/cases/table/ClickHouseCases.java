/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.sink.RowInserter;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.PublicAnswer;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.field.FieldException;
import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.jobs.delivery.queue.BatchWriter;
import java.util.ArrayList;
import java.util.List;

/** The tables of cases in ClickHouse. */
public final class ClickHouseCases implements BatchWriter<CaseStep> {
    /** The tables that get rows here. */
    public static final List<String> TABLES =
            List.of(
                    "case_events",
                    "cases",
                    "case_units",
                    "case_deadlines",
                    "case_answers",
                    "case_outlets",
                    "case_alerts",
                    "case_seals");

    private final List<RowInserter<?>> all = new ArrayList<>();
    private final RowInserter<ToldEvent> events;
    private final RowInserter<CaseRecord> cases;
    private final RowInserter<Part<UnitTask>> units;
    private final RowInserter<Part<Clock>> deadlines;
    private final RowInserter<Part<PublicAnswer>> answers;
    private final RowInserter<Part<PlacedOutlet>> outlets;
    private final RowInserter<Part<AlertRef>> alerts;
    private final RowInserter<Seal> seals;
    private boolean checked;

    public ClickHouseCases(ClickHouseEndpoint endpoint) {
        events = table(endpoint, "case_events", EventColumns::events);
        cases = table(endpoint, "cases", RecordColumns::cases);
        units = table(endpoint, "case_units", RecordColumns::units);
        deadlines = table(endpoint, "case_deadlines", RecordColumns::deadlines);
        answers = table(endpoint, "case_answers", RecordColumns::answers);
        outlets = table(endpoint, "case_outlets", RecordColumns::outlets);
        alerts = table(endpoint, "case_alerts", RecordColumns::alerts);
        seals = table(endpoint, "case_seals", EventColumns::seals);
    }

    private <T> RowInserter<T> table(
            ClickHouseEndpoint endpoint, String table, RowEncoder<T> encoder) {
        RowInserter<T> inserter = new RowInserter<>(endpoint, table, encoder);
        all.add(inserter);
        return inserter;
    }

    /** A case comes after what it has: what it no longer has is what is older than the case. */
    @Override
    public synchronized void writeAll(List<CaseStep> steps) throws Exception {
        if (!checked) {
            for (RowInserter<?> inserter : all) {
                inserter.check();
            }
            checked = true;
        }
        CaseRows rows = CaseRows.of(steps);
        write(events, rows.events);
        write(units, rows.units);
        write(deadlines, rows.deadlines);
        write(outlets, rows.outlets);
        write(answers, rows.answers);
        write(alerts, rows.alerts);
        write(cases, rows.cases);
        write(seals, rows.seals);
    }

    private static <T> void write(RowInserter<T> table, List<T> rows) throws Exception {
        if (!rows.isEmpty()) {
            table.insertAll(rows);
        }
    }

    @Override
    public boolean refusesContent(Exception failure) {
        return failure instanceof FieldException || RowInserter.isContentRefused(failure);
    }

    @Override
    public String name(CaseStep step) {
        byte[] json = step.seal == null ? step.event : step.seal;
        return "a step of %d bytes".formatted(json == null ? 0 : json.length);
    }

    @Override
    public void close() {
        all.forEach(RowInserter::close);
    }
}
