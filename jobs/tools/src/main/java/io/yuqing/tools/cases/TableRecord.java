/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.field.FieldException;
import io.yuqing.wire.cases.CaseEventJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads what is stored of cases in ClickHouse. The views are asked, as a reader may. */
final class TableRecord {
    private static final String EVENTS =
            """
            SELECT case_id, seq, type, state, level, by_unit, refusal, prev, hash, event
            FROM v_case_events
            WHERE seq > 0
            ORDER BY case_id, seq
            """;

    private static final String SEALS =
            "SELECT day, log_offset, prev, hash FROM v_case_seals ORDER BY log_offset";

    private TableRecord() {}

    static StoredRecord read(Connection tables) throws SQLException {
        StoredRecord stored = new StoredRecord(true);
        try (Statement statement = tables.createStatement()) {
            try (ResultSet row = statement.executeQuery(EVENTS)) {
                while (row.next()) {
                    add(stored, row);
                }
            }
            try (ResultSet row = statement.executeQuery(SEALS)) {
                while (row.next()) {
                    stored.seals.add(
                            new Seal(
                                    row.getString("day"),
                                    row.getLong("log_offset"),
                                    row.getString("prev"),
                                    row.getString("hash")));
                }
            }
        }
        return stored;
    }

    /** The columns are what boards show, so they must say what the event says. */
    private static void add(StoredRecord stored, ResultSet row) throws SQLException {
        String place = "事项 %s 第 %d 步".formatted(row.getString("case_id"), row.getLong("seq"));
        try {
            byte[] json = row.getString("event").getBytes(StandardCharsets.UTF_8);
            CaseEvent event = CaseEventJson.read(json);
            stored.add(event);
            if (!says(row, event)) {
                stored.flaws.add(place + "：列与记录不一致，被改动。");
            }
        } catch (FieldException e) {
            stored.flaws.add(place + "：读不懂，被改动。");
        }
    }

    private static boolean says(ResultSet row, CaseEvent event) throws SQLException {
        String refusal = event.isRefused() ? event.refusal().reason().code() : "";
        return row.getString("case_id").equals(event.caseId())
                && row.getLong("seq") == event.seq()
                && row.getString("type").equals(event.cause().type().code())
                && row.getString("state").equals(event.standing().state().code())
                && row.getString("level").equals(event.standing().level().code())
                && row.getString("by_unit").equals(event.cause().by().unit())
                && row.getString("refusal").equals(refusal)
                && row.getString("prev").equals(event.prev())
                && row.getString("hash").equals(event.hash());
    }
}
