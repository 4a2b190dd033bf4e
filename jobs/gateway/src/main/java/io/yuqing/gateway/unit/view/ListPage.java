/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.gateway.unit.door.UnitPart;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The open cases of a unit, or of all for which a department hears; those that press first. */
public record ListPage(String unit, List<Row> rows, int left) {
    private static final int MOST = 50;

    /**
     * A case.
     *
     * @param due what is to be done next; null if nothing is due
     */
    public record Row(
            String path, String title, String level, String shade, String part, DueLine due) {}

    /**
     * @param name of who reads it
     */
    public static ListPage of(String name, List<UnitPart> parts, Instant now) {
        List<UnitPart> open =
                parts.stream()
                        .filter(part -> part.record().isOpen())
                        .sorted(
                                Comparator.comparingLong(ListPage::next)
                                        .thenComparing(part -> part.record().caseId)
                                        .thenComparing(UnitPart::unit))
                        .toList();
        return new ListPage(
                name,
                open.stream().limit(MOST).map(part -> row(name, part, now)).toList(),
                Math.max(0, open.size() - MOST));
    }

    private static long next(UnitPart part) {
        return part.record().clocks.values().stream()
                .filter(clock -> clock.runs() && clock.dueAt() > 0)
                .filter(clock -> clock.unit().isEmpty() || clock.unit().equals(part.unit()))
                .mapToLong(clock -> clock.dueAt())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static Row row(String name, UnitPart part, Instant now) {
        CaseRecord record = part.record();
        UnitTask task = record.units.get(part.unit());
        List<DueLine> dues = DueLine.of(record, part.unit(), now);
        String whose = part.unit().equals(name) ? "" : part.unit() + " · ";
        return new Row(
                part.path(),
                record.title,
                CasePage.level(record.level),
                record.level.code(),
                whose + (task == null ? record.state().text() : task.state().text()),
                dues.isEmpty() ? null : dues.get(0));
    }
}
