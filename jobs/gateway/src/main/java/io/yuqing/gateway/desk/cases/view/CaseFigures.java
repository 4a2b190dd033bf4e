/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.record.CaseRecord;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many open cases stand in each column. */
public record CaseFigures(Map<CaseColumn, Integer> counts) {
    public static CaseFigures of(List<CaseRecord> all, Instant now) {
        Map<CaseColumn, Integer> counts = new EnumMap<>(CaseColumn.class);
        for (CaseColumn column : CaseColumn.values()) {
            int count = 0;
            for (CaseRecord record : all) {
                count += column.holds(record, now) ? 1 : 0;
            }
            counts.put(column, count);
        }
        return new CaseFigures(counts);
    }

    public int of(CaseColumn column) {
        return counts.get(column);
    }
}
