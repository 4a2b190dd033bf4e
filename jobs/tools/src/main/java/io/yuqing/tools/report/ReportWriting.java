/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import io.yuqing.report.check.Placed;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.Run;
import io.yuqing.report.write.Papers;
import io.yuqing.report.write.part.NoReportException;
import io.yuqing.report.write.part.Order;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.LeashOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.wire.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;

/** What all commands that write a paper do. */
final class ReportWriting {
    @Mixin ReportOptions options;
    @Mixin private ConfigOptions config;
    @Mixin private ClickHouseOptions clickHouse;
    @Mixin private JsonOption json;
    @Mixin private LeashOption leash;

    /**
     * Writes the paper into the folder; says what it is. The order is made when the tables answer.
     */
    int write(Terminal terminal, Ordering ordering) {
        leash.tie();
        PaperTemplate template = ReportFolder.template(options.template);
        String publisher = options.publisher();
        Report report;
        try (ServerTables tables =
                new ServerTables(ToolServers.of(terminal, config).clickHouse(clickHouse))) {
            report = Papers.write(ordering.order(tables), tables);
        } catch (NoReportException e) {
            terminal.err().println("yuqing: " + e.getMessage());
            return ExitCode.NO;
        }
        List<String> files = new ReportFolder(options.out).write(report, template, publisher);
        if (json.isOn()) {
            terminal.out().println(JsonText.of(summary(report, files)));
        } else {
            tell(terminal, report, files);
        }
        return ExitCode.YES;
    }

    /** Says what paper is wanted. */
    interface Ordering {
        Order order(ServerTables tables);
    }

    private static Map<String, Object> summary(Report report, List<String> files) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("kind", report.kind().code());
        summary.put("title", report.title());
        summary.put("doubts", report.doubts().size());
        summary.put("figures", Placed.figures(report).size());
        summary.put("files", files);
        return summary;
    }

    private void tell(Terminal terminal, Report report, List<String> files) {
        terminal.out()
                .println(
                        "已写成《%s》（%s）：%d 个数字，都可重新查询。"
                                .formatted(
                                        report.title(),
                                        report.kind().text(),
                                        Placed.figures(report).size()));
        for (Paragraph doubt : report.doubts()) {
            String sentence = doubt.runs().stream().map(Run::shown).collect(Collectors.joining());
            terminal.out().println("注意：" + sentence);
        }
        files.forEach(file -> terminal.out().println("  " + options.out.resolve(file)));
    }
}
