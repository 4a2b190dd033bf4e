/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import io.yuqing.report.check.Checked;
import io.yuqing.report.check.Correction;
import io.yuqing.report.check.ReportCheck;
import io.yuqing.report.model.Report;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.wire.JsonText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code report check FOLDER}: whether the figures of a paper are still what it says. */
@Command(
        name = "check",
        description = "把写成的报告逐个数字重新查询，列出迟到的数据带来的更正。",
        exitCodeList = {"0:都与报告一致", "1:有更正，或有现已查不到的", "2:没有这份报告，或 ClickHouse 没有回答"})
final class CheckReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "./yuqing report 写成的文件夹。")
    private Path folder;

    @Mixin private ConfigOptions config;
    @Mixin private ClickHouseOptions clickHouse;
    @Mixin private JsonOption json;

    CheckReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = new ReportFolder(folder).read();
        Checked checked;
        try (ServerTables tables =
                new ServerTables(ToolServers.of(terminal, config).clickHouse(clickHouse))) {
            checked = ReportCheck.of(report, tables);
        }
        if (json.isOn()) {
            terminal.out().println(JsonText.of(fields(checked)));
        } else {
            tell(report, checked);
        }
        return ExitCode.of(checked.holds());
    }

    private void tell(Report report, Checked checked) {
        checked.corrections().forEach(each -> terminal.out().println("更正：" + each.text() + "。"));
        terminal.out()
                .println(
                        "《%s》：重新查询 %d 个数字、%d 处原话，%s。"
                                .formatted(
                                        report.title(),
                                        checked.figures(),
                                        checked.quotes(),
                                        checked.holds()
                                                ? "都与报告一致"
                                                : checked.corrections().size() + " 处不同"));
    }

    private static Map<String, Object> fields(Checked checked) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("figures", checked.figures());
        fields.put("quotes", checked.quotes());
        fields.put(
                "corrections",
                checked.corrections().stream().map(CheckReportCommand::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(Correction correction) {
        return Map.of(
                "place", correction.place(),
                "about", correction.about(),
                "before", correction.before(),
                "now", correction.now());
    }
}
