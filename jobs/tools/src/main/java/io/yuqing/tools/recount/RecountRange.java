/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ItemTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which days can be counted anew: those that the job corrects no more, and all of whose items the
 * item table still has.
 */
final class RecountRange {
    /** By so much partitions of Kafka may be apart in event time. */
    private static final Duration APART = Duration.ofDays(1);

    private final TableTimes times;
    private final Duration retention;

    /**
     * @param retention {@code window.retention} of the job
     */
    RecountRange(TableTimes times, Duration retention) {
        this.times = times;
        this.retention = retention;
    }

    /**
     * The days from one to another, both included.
     *
     * @param to null for the last that can be counted
     * @throws ToolException with one sentence if one of them cannot
     */
    List<LocalDate> days(LocalDate from, LocalDate to) {
        if (times.newest() == null) {
            throw new ToolException("明细表是空的，没有可以重算的条目；请核对 --clickhouse 和 --database，或先导入。");
        }
        LocalDate last = lastClosed();
        LocalDate end = to == null ? last : to;
        if (to != null && from.isAfter(to)) {
            throw new ToolException("--from %s 晚于 --to %s；请对调。".formatted(from, to));
        }
        LocalDate today = dayOf(times.now());
        if (from.isAfter(today) || end.isAfter(today)) {
            throw new ToolException(
                    "%s 还没有到；现在最晚算到 %s。".formatted(from.isAfter(today) ? from : end, last));
        }
        if (from.isAfter(last) || end.isAfter(last)) {
            throw new ToolException(
                    "%s 还不能重算：作业还在更正最近 %d 小时（window.retention）的窗口，各分区又可能相差一天；现在最晚算到 %s，请把 --from、--to 改到这一天以前，其余的过几天再算。"
                            .formatted(from.isAfter(last) ? from : end, retention.toHours(), last));
        }
        LocalDate first = firstWhole();
        if (from.isBefore(first)) {
            throw new ToolException(
                    "%s 不能重算：明细只保留 %d 天，%s 以前的条目已经或正在删除，重算会把当时计入的数算少；请把 --from 改为 %s 或更晚。"
                            .formatted(from, ItemTable.KEPT.toDays(), first, first));
        }
        return from.datesUntil(end.plusDays(1)).toList();
    }

    /** From when on a day can be counted, if news come as they do. */
    LocalDate closedOn(LocalDate day) {
        Instant closed = day.plusDays(1).atStartOfDay(CountyTime.ZONE).toInstant();
        return dayOf(closed.plus(retention).plus(APART).plus(Duration.ofDays(1)).minusMillis(1));
    }

    private LocalDate lastClosed() {
        Instant reached = times.newest().isBefore(times.now()) ? times.newest() : times.now();
        return dayOf(reached.minus(retention).minus(APART)).minusDays(1);
    }

    /** No item is stored before it counts. If none was ever stored before, none is gone. */
    private LocalDate firstWhole() {
        Instant border = times.now().minus(ItemTable.KEPT);
        boolean nothingIsGone = times.firstRead() != null && !times.firstRead().isBefore(border);
        return nothingIsGone ? LocalDate.MIN : dayOf(border).plusDays(1);
    }

    private static LocalDate dayOf(Instant time) {
        return time.atZone(CountyTime.ZONE).toLocalDate();
    }
}
