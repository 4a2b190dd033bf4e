/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.alert.read.AlertHead;
import io.yuqing.gateway.desk.subject.alert.read.CourseRange;
import io.yuqing.gateway.desk.subject.alert.read.Evidence;
import io.yuqing.gateway.desk.subject.alert.read.WindowCount;
import io.yuqing.gateway.desk.subject.part.Chart;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How it came to an alert, and what came of it.
 *
 * @param title what is counted, and by which time
 * @param note what the line and the bars do not say
 */
public record AlertCourse(String title, String note, Chart chart) {
    /** What windows of the tables hold as rules count it. */
    private static final Set<String> DRAWN =
            Set.of(
                    "items",
                    "originals",
                    "reposts",
                    "comments",
                    "spread",
                    "total",
                    "media",
                    "engagement",
                    "voices",
                    "negative_share",
                    "burst");

    private static final Set<String> FULL_WINDOWS = Set.of("1m", "5m", "1h", "24h");
    private static final String SHARE = "%";

    static AlertCourse ask(Tables tables, AlertHead head, Evidence evidence, Instant now)
            throws TablesException {
        Instant startedAt = Instant.ofEpochMilli(head.startedAt());
        CourseRange range = CourseRange.of(evidence.window(), startedAt, now);
        boolean drawn = DRAWN.contains(evidence.measure());
        String measure = drawn ? evidence.measure() : Measure.ITEMS.code();
        String unit = unit(drawn, head);
        Map<Long, Double> amounts = new HashMap<>();
        WindowCount.ask(tables, head, range, measure)
                .forEach(count -> amounts.put(count.at(), count.amount()));
        Instant marked =
                Instant.ofEpochMilli(head.firedAt() == null ? head.startedAt() : head.firedAt());
        List<Chart.Point> points = new ArrayList<>();
        for (Instant at = range.since(); at.isBefore(range.until()); at = at.plus(range.length())) {
            points.add(point(at, range, amounts, unit, marked, now));
        }
        Optional<Chart.Mark> line =
                height(drawn, head, evidence, evidence.threshold())
                        .map(at -> new Chart.Mark(at, lineText(at, head)));
        Optional<Chart.Mark> usual =
                evidence.usual() == null
                        ? Optional.empty()
                        : height(drawn, head, evidence, evidence.usual())
                                .map(at -> new Chart.Mark(at, head.usualText()));
        return new AlertCourse(
                range.word() + (drawn ? Words.measure(measure) : "总量"),
                note(drawn, line.isPresent(), usual.isPresent()),
                Chart.of(points, line, usual, Words.number(Math.round(Chart.most(points))) + unit));
    }

    private static String unit(boolean drawn, AlertHead head) {
        return " " + (!drawn || head.unit().equals("倍") ? "条" : head.unit());
    }

    private static Chart.Point point(
            Instant at,
            CourseRange range,
            Map<Long, Double> amounts,
            String unit,
            Instant marked,
            Instant now) {
        double amount = amounts.getOrDefault(at.toEpochMilli(), 0.0);
        Duration before = Duration.between(at, marked);
        return new Chart.Point(
                ShanghaiTime.moment(at, now),
                amount,
                Words.number(Math.round(amount)) + unit,
                !before.isNegative() && before.compareTo(range.length()) < 0);
    }

    /** Where something of the measure is in the chart; empty if that draws something else. */
    private static Optional<Double> height(
            boolean drawn, AlertHead head, Evidence evidence, double amount) {
        if (!drawn || head.unit().equals("倍") || !FULL_WINDOWS.contains(evidence.window())) {
            return Optional.empty();
        }
        if (head.scaled() == 1) {
            return evidence.value() > 0 && evidence.items() > 0
                    ? Optional.of(amount * evidence.items() / evidence.value())
                    : Optional.empty();
        }
        return Optional.of(head.unit().equals(SHARE) ? 100 * amount : amount);
    }

    private static String lineText(double line, AlertHead head) {
        String set = "预警线 " + head.lineText();
        return head.scaled() == 1
                ? set + "（按触发时的采集量约 " + Words.number(Math.round(line)) + " 条）"
                : set;
    }

    private static String note(boolean drawn, boolean line, boolean usual) {
        if (!drawn) {
            return "红柱是触发的时候。规则看的指标没有按时段存下来，这里画的是条数。";
        }
        if (!line) {
            return "红柱是触发的时候。规则比的是倍数或累计，预警线不是这个数，所以没有画。";
        }
        return (usual ? "红柱是触发的时候，长虚线是预警线，点线是平时值。" : "红柱是触发的时候，虚线是预警线。")
                + "规则随到随判，不等整点，触发时的数可以高于图上的数。";
    }
}
