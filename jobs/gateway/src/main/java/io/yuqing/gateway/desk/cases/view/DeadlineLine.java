/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.ClockBasis;
import io.yuqing.domain.cases.record.DeadlineStanding;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A deadline of a case.
 *
 * @param whose a unit; empty if it is the desk's or the case's
 * @param state 还剩…, 已超…, 按时, 超时完成, 不再计时
 * @param earlier what was due before it was extended; empty if it was not
 */
public record DeadlineLine(
        String name,
        String whose,
        String due,
        String state,
        boolean late,
        String source,
        String earlier) {

    static List<DeadlineLine> of(CaseRecord record, Instant now) {
        return record.clocks.values().stream()
                .sorted(
                        Comparator.comparing((Clock clock) -> !clock.runs())
                                .thenComparing(
                                        clock ->
                                                clock.dueAt() == 0
                                                        ? Long.MAX_VALUE
                                                        : clock.dueAt()))
                .map(clock -> of(record, clock, now))
                .toList();
    }

    private static DeadlineLine of(CaseRecord record, Clock clock, Instant now) {
        return new DeadlineLine(
                DeadlineWords.name(clock.spec()),
                clock.unit(),
                clock.dueAt() == 0 ? "日历未到，暂不能算" : moment(clock.dueAt(), now),
                state(clock, now),
                clock.standing().kept(now.toEpochMilli()) == DeadlineStanding.Kept.NO,
                DeadlineWords.source(new ClockBasis(record, clock), now),
                clock.earlier().stream()
                        .map(due -> moment(due, now))
                        .collect(Collectors.joining("、")));
    }

    private static String state(Clock clock, Instant now) {
        DeadlineStanding.Kept kept = clock.standing().kept(now.toEpochMilli());
        if (clock.satisfiedAt() > 0) {
            String when = moment(clock.satisfiedAt(), now);
            return (kept == DeadlineStanding.Kept.YES ? "按时，" : "超时，") + when + " 完成";
        }
        if (clock.stoppedAt() > 0) {
            return kept == DeadlineStanding.Kept.NO ? "超时未完成，已不再计时" : "不再计时";
        }
        return clock.dueAt() == 0 ? "计时中" : TimeLeft.text(Instant.ofEpochMilli(clock.dueAt()), now);
    }

    private static String moment(long at, Instant now) {
        return ShanghaiTime.shortMoment(Instant.ofEpochMilli(at), now);
    }
}
