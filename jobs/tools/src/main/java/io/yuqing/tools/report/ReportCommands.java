/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import io.yuqing.report.model.ReportKind;
import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.Terminal;
import picocli.CommandLine;

/** {@code report}. */
public final class ReportCommands {
    private ReportCommands() {}

    public static CommandLine of(Terminal terminal) {
        return CommandGroup.named("report", "报告：日志、周报、通报、专报，全部由数据写成；重新查询写成的报告。")
                .addSubcommand(period(terminal, ReportKind.DAILY, "写一天的网络舆情日志，默认为昨天（北京时间）。"))
                .addSubcommand(period(terminal, ReportKind.WEEKLY, "写到 --day 为止七天的周报，默认到昨天。"))
                .addSubcommand(period(terminal, ReportKind.BULLETIN, "写 --day 所在月的办理情况通报，默认为上个月。"))
                .addSubcommand(subject(terminal, ReportKind.TOPIC, "写一个话题的专报，默认为最近七天。"))
                .addSubcommand(subject(terminal, ReportKind.THREAD, "写一条网帖的专报，默认从它发布起。"))
                .addSubcommand(subject(terminal, ReportKind.ALERT, "写一条预警的专报，默认从它开始前一天起。"))
                .addSubcommand(subject(terminal, ReportKind.CASE, "写一个事项的专报，默认从首发（或登记前一天）起。"))
                .addSubcommand(new CheckReportCommand(terminal))
                .addSubcommand(new TemplateCommand(terminal));
    }

    private static CommandLine period(Terminal terminal, ReportKind kind, String description) {
        return named(new PeriodReportCommand(terminal, kind), kind, description);
    }

    private static CommandLine subject(Terminal terminal, ReportKind kind, String description) {
        return named(new SubjectReportCommand(terminal, kind), kind, description);
    }

    private static CommandLine named(Object command, ReportKind kind, String description) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().name(kind.code()).usageMessage().description(description);
        return line;
    }
}
