/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import io.yuqing.report.model.ReportKind;
import io.yuqing.report.write.Papers;
import io.yuqing.report.write.part.Order;
import io.yuqing.tools.common.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code topic}, {@code thread}, {@code alert} and {@code case}: papers about one thing. */
@Command(exitCodeList = {"0:已写成", "1:没有可写的，如没有这个编号", "2:选项、模板、文件夹或 ClickHouse 有问题"})
final class SubjectReportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ReportKind kind;

    @Parameters(paramLabel = "ID", description = "编号：话题的（或它的名称）、原帖的（如 weibo/123）、预警或事项的（可只写前 8 位）。")
    private String subject;

    @Mixin private ReportWriting writing;

    SubjectReportCommand(Terminal terminal, ReportKind kind) {
        this.terminal = terminal;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        return writing.write(terminal, this::order);
    }

    private Order order(ServerTables tables) {
        ReportOptions options = writing.options;
        long now = terminal.clock().millis();
        String about = kind == ReportKind.TOPIC ? TopicNames.of(tables).id(subject) : subject;
        if (options.isStretch()) {
            return new Order(kind, about, options.from(), options.to(), now);
        }
        if (options.day != null) {
            long from = PeriodReportCommand.start(options.day);
            long to = PeriodReportCommand.start(options.day.plusDays(1));
            return new Order(kind, about, from, to, now);
        }
        return Papers.usualTime(Order.ofAnyTime(kind, about, now), tables);
    }
}
