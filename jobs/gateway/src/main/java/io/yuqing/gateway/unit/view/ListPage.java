/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitTask;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The open cases of a unit, those that press first. */
public record ListPage(String unit, List<Row> rows, int left) {
    private static final int MOST = 50;

    /**
     * A case.
     *
     * @param due what is to be done next; null if nothing is due
     */
    public record Row(
            String path, String title, String level, String shade, String part, DueLine due) {}

    public static ListPage of(String unit, List<CaseRecord> cases, Instant now) {
        List<CaseRecord> open =
                cases.stream()
                        .filter(CaseRecord::isOpen)
                        .sorted(
                                Comparator.comparingLong((CaseRecord each) -> next(each, unit))
                                        .thenComparing(each -> each.caseId))
                        .toList();
        return new ListPage(
                unit,
                open.stream().limit(MOST).map(record -> row(record, unit, now)).toList(),
                Math.max(0, open.size() - MOST));
    }

    private static long next(CaseRecord record, String unit) {
        return record.clocks.values().stream()
                .filter(clock -> clock.runs() && clock.dueAt() > 0)
                .filter(clock -> clock.unit().isEmpty() || clock.unit().equals(unit))
                .mapToLong(clock -> clock.dueAt())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static Row row(CaseRecord record, String unit, Instant now) {
        UnitTask task = record.units.get(unit);
        List<DueLine> dues = DueLine.of(record, unit, now);
        return new Row(
                "/case/" + CaseIds.shortForm(record.caseId),
                record.title,
                CasePage.level(record.level),
                record.level.code(),
                task == null ? record.state().text() : task.state().text(),
                dues.isEmpty() ? null : dues.get(0));
    }
}
