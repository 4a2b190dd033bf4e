/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.write.part.Order;
import io.yuqing.tools.common.Terminal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code daily}, {@code weekly} and {@code bulletin}: papers about a stretch of time. */
@Command(exitCodeList = {"0:已写成", "1:没有可写的，如所选时间还没有开始", "2:选项、模板、文件夹或 ClickHouse 有问题"})
final class PeriodReportCommand implements Callable<Integer> {
    private static final int DAYS_OF_WEEK = 7;

    private final Terminal terminal;
    private final ReportKind kind;

    @Mixin private ReportWriting writing;

    PeriodReportCommand(Terminal terminal, ReportKind kind) {
        this.terminal = terminal;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        return writing.write(terminal, tables -> order(writing.options));
    }

    private Order order(ReportOptions options) {
        long now = terminal.clock().millis();
        if (options.isStretch()) {
            return new Order(kind, "", options.from(), options.to(), now);
        }
        LocalDate today = LocalDate.ofInstant(terminal.clock().instant(), CountyTime.ZONE);
        LocalDate day = options.day == null ? today.minusDays(1) : options.day;
        return switch (kind) {
            case WEEKLY -> days(day.minusDays(DAYS_OF_WEEK - 1L), day.plusDays(1), now);
            case BULLETIN -> {
                LocalDate within = options.day == null ? today.minusMonths(1) : day;
                LocalDate first = within.withDayOfMonth(1);
                yield days(first, first.plusMonths(1), now);
            }
            default -> days(day, day.plusDays(1), now);
        };
    }

    private Order days(LocalDate from, LocalDate to, long now) {
        return new Order(kind, "", start(from), start(to), now);
    }

    static long start(LocalDate day) {
        return day.atStartOfDay(CountyTime.ZONE).toInstant().toEpochMilli();
    }
}
