/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.AlertsPart;
import io.yuqing.gateway.desk.silence.SilencesNow;
import io.yuqing.gateway.desk.situation.OpenAlert;
import io.yuqing.gateway.desk.subject.read.AlertRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An alert in a list, as the first page shows it.
 *
 * @param others those of the same event, where a row is an event
 * @param ended when it was over; empty while it is open
 * @param category whose business it is; empty if that is not known
 */
public record AlertLine(
        AlertsPart.Line line,
        List<AlertsPart.Other> others,
        String alertId,
        String ruleId,
        String ended,
        String category) {

    public static List<AlertLine> of(List<AlertRow> rows, SilencesNow silences, Instant now) {
        return rows.stream().map(row -> of(row, silences, now)).toList();
    }

    /** A line an event, in the order of the first of each. */
    public static List<AlertLine> ofEvents(List<AlertRow> rows, SilencesNow silences, Instant now) {
        Map<String, List<AlertLine>> events = new LinkedHashMap<>();
        for (AlertRow row : rows) {
            events.computeIfAbsent(row.facts().eventKey(), key -> new ArrayList<>())
                    .add(of(row, silences, now));
        }
        return events.values().stream().map(AlertLine::event).toList();
    }

    private static AlertLine event(List<AlertLine> lines) {
        AlertLine first = lines.get(0);
        return new AlertLine(
                first.line,
                AlertsPart.Event.of(lines.stream().map(AlertLine::line).toList()).others(),
                first.alertId,
                first.ruleId,
                first.ended,
                first.category);
    }

    private static AlertLine of(AlertRow row, SilencesNow silences, Instant now) {
        OpenAlert alert =
                new OpenAlert(
                        row.alertId(),
                        row.level(),
                        row.subjectKind(),
                        row.subjectId(),
                        row.name(),
                        row.ruleId(),
                        row.ruleName(),
                        row.what(),
                        row.trigger(),
                        row.firedAt(),
                        row.isOpen() ? row.dueAt() : null,
                        row.dueTask(),
                        row.dueSource(),
                        row.departments(),
                        row.topics(),
                        row.categoryName(),
                        row.regions(),
                        row.clusterId());
        return new AlertLine(
                AlertsPart.Line.of(alert, row.isOpen() ? silences : SilencesNow.NONE, now),
                List.of(),
                row.alertId(),
                row.ruleId(),
                row.isOpen()
                        ? ""
                        : ShanghaiTime.shortMoment(Instant.ofEpochMilli(row.resolvedAt()), now),
                row.categoryName());
    }
}
