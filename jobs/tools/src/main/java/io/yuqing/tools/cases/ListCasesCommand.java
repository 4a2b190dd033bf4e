/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.control.cases.CaseStand;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.wire.cases.CaseRecordJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code case list}: how cases stand, those with the least time left first. */
@Command(
        name = "list",
        description = "列出未办结的事项，剩余时间最少的在前。",
        exitCodeList = {"0:已列出", "2:Kafka 没有回答，或还没有事项的主题"})
final class ListCasesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = StateValue.class,
            description = "只列这种状态的，如 new、待受理、办理中；办结的也在内。")
    private CaseState state;

    @Option(names = "--unit", paramLabel = "NAME", description = "只列这个单位主办或协办的。")
    private String unit;

    @Option(names = "--overdue", description = "只列有时限超时的。")
    private boolean overdue;

    @Option(names = "--all", description = "办结的也列出。")
    private boolean all;

    @Mixin private JsonOption json;
    @Mixin private CaseOptions options;

    ListCasesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CaseStand stand = CaseDesk.of(terminal, options).stand()) {
            List<CaseRecord> listed =
                    stand.all().stream()
                            .filter(this::isMeant)
                            .sorted(
                                    Comparator.comparing(CaseRecord::isOpen)
                                            .reversed()
                                            .thenComparing(ListCasesCommand::due))
                            .toList();
            listed.forEach(record -> terminal.out().println(line(record)));
            if (listed.isEmpty() && !json.isOn()) {
                terminal.out().println(all || state != null ? "没有这样的事项。" : "没有未办结的事项。");
            }
            return ExitCode.YES;
        }
    }

    private boolean isMeant(CaseRecord record) {
        boolean ofState = state == null ? all || record.isOpen() : record.state() == state;
        boolean late = due(record) < terminal.clock().millis();
        return ofState && (unit == null || record.part(unit) != null) && (!overdue || late);
    }

    /** When the next of its deadlines is due. */
    private static long due(CaseRecord record) {
        return record.clocks.values().stream()
                .filter(clock -> record.isOpen() && clock.runs() && clock.dueAt() > 0)
                .mapToLong(Clock::dueAt)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private String line(CaseRecord record) {
        if (json.isOn()) {
            return new String(CaseRecordJson.value(record), StandardCharsets.UTF_8);
        }
        Instant now = terminal.clock().instant();
        long due = due(record);
        return "%s  %s  %s  %s%s%s"
                .formatted(
                        CaseIds.shortForm(record.caseId),
                        record.level.colour(),
                        record.state().text(),
                        record.title,
                        record.lead() == null ? "" : "  主办 " + record.lead().unit(),
                        due == Long.MAX_VALUE ? "" : "  " + DeadlineLines.left(due, now));
    }

    /** A state by its code or as people read it. */
    static final class StateValue implements ITypeConverter<CaseState> {
        @Override
        public CaseState convert(String value) {
            return Arrays.stream(CaseState.values())
                    .filter(each -> each.code().equals(value) || each.text().equals(value))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            Arrays.stream(CaseState.values())
                                                    .map(
                                                            each ->
                                                                    each.code()
                                                                            + "（"
                                                                            + each.text()
                                                                            + "）")
                                                    .collect(
                                                            Collectors.joining(
                                                                    "、", "应为 ", " 之一"))));
        }
    }
}
