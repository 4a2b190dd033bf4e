/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.control.cases.CaseStand;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code case false-alarms}: what should have raised no alert, for trials of rules. */
@Command(
        name = "false-alarms",
        description = {"以 CSV 列出判为误报的预警，供 backtest --events 读取：", "用它试算时，“命中”越少越好，即同样的误报不会再来。"},
        exitCodeList = {"0:已列出", "2:Kafka 没有回答"})
final class FalseAlarmsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private CaseOptions options;

    FalseAlarmsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CaseStand stand = CaseDesk.of(terminal, options).stand()) {
            terminal.out().println("subject_kind,subject_id,start,end,case_id");
            stand.all().stream()
                    .filter(record -> record.state() == CaseState.FALSE_ALARM)
                    .forEach(
                            record ->
                                    record.alerts.values().forEach(alert -> print(record, alert)));
            return ExitCode.YES;
        }
    }

    /** From the first item to the end of the case; an alert by hand has no subject. */
    private void print(CaseRecord record, AlertRef alert) {
        String[] subject = alert.subject().split("/", 2);
        if (subject.length == 2 && SubjectKind.find(subject[0]).isPresent()) {
            long start = record.firstPostAt > 0 ? record.firstPostAt : record.detectedAt;
            terminal.out()
                    .println(
                            String.join(
                                    ",",
                                    subject[0],
                                    quoted(subject[1]),
                                    time(start),
                                    time(record.endedAt),
                                    record.caseId));
        }
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(sign -> ",\"\n\r".indexOf(sign) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis)
                .atZone(CountyTime.ZONE)
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
