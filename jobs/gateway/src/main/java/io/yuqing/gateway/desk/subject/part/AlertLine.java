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
import java.util.List;

/**
 * An alert in a list, as the first page shows it.
 *
 * @param ended when it was over; empty while it is open
 * @param category whose business it is; empty if that is not known
 */
public record AlertLine(
        AlertsPart.Line line, String alertId, String ruleId, String ended, String category) {

    public static List<AlertLine> of(List<AlertRow> rows, SilencesNow silences, Instant now) {
        return rows.stream().map(row -> of(row, silences, now)).toList();
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
                row.alertId(),
                row.ruleId(),
                row.isOpen()
                        ? ""
                        : ShanghaiTime.shortMoment(Instant.ofEpochMilli(row.resolvedAt()), now),
                row.categoryName());
    }
}
