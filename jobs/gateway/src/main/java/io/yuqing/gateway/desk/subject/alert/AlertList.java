/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.gateway.desk.subject.read.AlertRow;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Alerts that are open, and those that ended within seven days.
 *
 * @param departments who was told of late, to choose from
 */
record AlertList(List<AlertRow> rows, List<String> departments) {
    static final int MOST = 200;

    private static final String ASKED =
            AlertRow.SELECTED
                    + """
                     AND (resolved_at IS NULL OR resolved_at >= toDateTime({now:UInt32}, 'Asia/Shanghai') - INTERVAL 7 DAY)
                        AND ({level:String} = '' OR shown_level = {level:String})
                        AND ({category:String} = '' OR category = {category:String})
                        AND ({department:String} = '' OR has(departments, {department:String}))
                        AND ({state:String} = '' OR ({state:String} = 'open') = (resolved_at IS NULL))\
                    """
                    + AlertRow.ORDERED
                    + "LIMIT "
                    + MOST;

    private static final String DEPARTMENTS =
            """
            SELECT DISTINCT arrayJoin(departments) AS name
            FROM v_deliveries
            WHERE attempted_at >= toDateTime({now:UInt32}, 'Asia/Shanghai') - INTERVAL 30 DAY
            ORDER BY name
            LIMIT 100\
            """;

    record Department(String name) {}

    static AlertList ask(Tables tables, AlertFilter filter, Instant now) throws TablesException {
        long seconds = now.getEpochSecond();
        return new AlertList(
                tables.rows(ASKED, filter.parameters(seconds), AlertRow.class),
                tables
                        .rows(DEPARTMENTS, Map.of("now", Long.toString(seconds)), Department.class)
                        .stream()
                        .map(Department::name)
                        .toList());
    }

    /** How many there are, also those that are not listed. */
    long all() {
        return rows.isEmpty() ? 0 : rows.get(0).all();
    }
}
