/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.control.cases.CaseStand;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.PublicAnswer;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.CaseRecordJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code case show}: one case with its history. */
@Command(
        name = "show",
        description = "显示一个事项：单位、时限、回应、预警和全部步骤及文字。",
        exitCodeList = {"0:已显示", "2:没有这个事项，或 Kafka 没有回答"})
final class ShowCaseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "CASE", description = "事项编号，可只写开头几位。")
    private String id;

    @Mixin private JsonOption json;
    @Mixin private CaseOptions options;

    ShowCaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CaseStand stand = CaseDesk.of(terminal, options).stand()) {
            CaseRecord record = CaseDesk.find(stand, id);
            if (json.isOn()) {
                print(CaseRecordJson.value(record));
                stand.history(record.caseId).forEach(event -> print(CaseEventJson.value(event)));
            } else {
                print(record);
                new EventLines(stand, terminal.clock())
                        .history(record)
                        .forEach(terminal.out()::println);
            }
            return ExitCode.YES;
        }
    }

    private void print(byte[] json) {
        terminal.out().println(new String(json, StandardCharsets.UTF_8));
    }

    private void print(CaseRecord record) {
        Instant now = terminal.clock().instant();
        PrintStream out = terminal.out();
        out.println(record.title);
        out.println("  编号 " + record.caseId);
        out.println(
                "  %s，%s，来源 %s%s"
                        .formatted(
                                record.state().text(),
                                record.level.text(),
                                record.source,
                                record.category.isEmpty() ? "" : "，" + record.category));
        out.println("  登记 " + DeadlineLines.time(record.openedAt, now));
        for (UnitTask task : record.units.values()) {
            out.println(
                    "  %s %s：%s"
                            .formatted(
                                    task.lead() ? "主办" : "协办", task.unit(), task.state().text()));
        }
        for (Clock clock : record.clocks.values()) {
            out.println(DeadlineLines.line(clock.standing(), now));
        }
        for (PublicAnswer answer : record.answers) {
            out.println(
                    "  回应 %s：%s，%s"
                            .formatted(
                                    answer.kind().code(),
                                    answer.speaker(),
                                    DeadlineLines.time(answer.at(), now)));
        }
        for (AlertRef alert : record.alerts.values()) {
            out.println(
                    "  预警 %s：%s色%s"
                            .formatted(
                                    alert.toldAs(),
                                    alert.level().colour(),
                                    alert.firing() ? "，持续" : "，已结束"));
        }
        out.println("步骤：");
    }
}
