/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.tools.common.DurationValue;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.TimeValue;
import io.yuqing.tools.common.file.TextFile;
import io.yuqing.wire.cases.CaseEventJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Any command that a person may give; the table says what can be said in it. */
@Command(exitCodeList = {"0:已办理", "1:没有办理：说明理由", "2:没有这个事项，Kafka 没有回答，或已登记而通知作业没有应答"})
final class ActCommand implements Callable<Integer> {
    private static final String CASE = "CASE";

    private final Terminal terminal;
    private final ActTable.Act act;

    @Spec private CommandSpec spec;

    @Option(
            names = "--text",
            paramLabel = "TEXT|@FILE",
            description = "文字，至多 2000 字，或 @ 加文件名；其中的电话、证件号等写入前即被替换。")
    private String text = "";

    @Option(names = "--unit", paramLabel = "UNIT", description = "以哪个单位的名义，默认为受理事项的单位。")
    private String unit;

    @Option(
            names = "--duty",
            paramLabel = "WORD",
            converter = CaseWords.DutyWord.class,
            completionCandidates = CaseWords.DutyWord.class,
            description = "职务：值班员（默认）、联络人、负责人、分管领导、主要领导、督查员。")
    private UnitDuty duty = UnitDuty.DUTY_OFFICER;

    @Option(names = "--on-behalf", paramLabel = "UNIT", description = "代录：替哪个单位登记；要写 --medium。")
    private String onBehalf;

    @Option(
            names = "--medium",
            paramLabel = "WORD",
            converter = CaseWords.MediumWord.class,
            completionCandidates = CaseWords.MediumWord.class,
            description = "代录的得知方式：电话、纸质、会议。")
    private Medium medium;

    @Option(
            names = "--happened-at",
            paramLabel = "TIME",
            converter = TimeValue.class,
            description = "代录的发生时间，如 '2026-07-01 08:00'；不写则为现在。")
    private Instant happenedAt;

    @Option(names = "--expect", paramLabel = "N", description = "看到的最后一步的序号；其后有人办理过则不再办理。")
    private Long expect;

    @Option(
            names = "--wait",
            paramLabel = "D",
            converter = DurationValue.class,
            description = "等通知作业应答多久，默认 15s。")
    private Duration wait = Duration.ofSeconds(15);

    @Mixin private JsonOption json;
    @Mixin private CaseOptions options;

    private ActCommand(Terminal terminal, ActTable.Act act) {
        this.terminal = terminal;
        this.act = act;
    }

    static CommandLine of(Terminal terminal, ActTable.Act act) {
        CommandLine line = new CommandLine(new ActCommand(terminal, act));
        CommandSpec command = line.getCommandSpec().name(act.command());
        command.usageMessage().description(act.description());
        if (act.hasCase()) {
            command.addPositional(
                    PositionalParamSpec.builder()
                            .paramLabel(CASE)
                            .index("0")
                            .required(true)
                            .type(String.class)
                            .description("事项编号，可只写开头几位。")
                            .build());
        }
        act.details().forEach(detail -> command.addOption(detail.spec()));
        return line;
    }

    @Override
    public Integer call() {
        CaseDesk desk = CaseDesk.of(terminal, options);
        try (CaseStand stand = desk.stand()) {
            String id = UUID.randomUUID().toString();
            CaseAct done = CaseAct.of(act.type()).actionId(id).by(by(stand));
            if (act.hasCase()) {
                String named = spec.positionalParameters().get(0).getValue();
                done.caseId(CaseDesk.find(stand, named).caseId);
            }
            details(done, stand);
            if (!done.replaced().isEmpty()) {
                terminal.err().println("已替换个人信息：" + String.join("、", done.replaced()) + "。");
            }
            desk.append(done);
            return answer(stand.await(id, wait), stand);
        }
    }

    private By by(CaseStand stand) {
        String office = unit == null ? stand.plan().desk() : unit;
        return new By(office, duty, Via.CLI, onBehalf, medium);
    }

    private void details(CaseAct done, CaseStand stand) {
        for (ActDetail detail : act.details()) {
            detail.put(done, spec.findOption(detail.option()));
        }
        String into = spec.findOption(ActDetail.INTO.option()) == null ? null : into();
        if (into != null) {
            done.detail(EntryDetail.INTO, CaseDesk.find(stand, into).caseId);
        }
        if (happenedAt != null) {
            done.time(EntryDetail.HAPPENED_AT, happenedAt.toEpochMilli());
        }
        if (expect != null) {
            done.expect(expect);
        }
        done.text(text.startsWith("@") ? TextFile.read(Path.of(text.substring(1))) : text);
    }

    private String into() {
        return spec.findOption(ActDetail.INTO.option()).getValue();
    }

    private int answer(Optional<CaseEvent> event, CaseStand stand) {
        if (event.isEmpty()) {
            terminal.err()
                    .println(
                            "yuqing: 已登记，但 %s内没有应答：请确认通知作业在运行（./yuqing up --delivery FILE）；它一运行就会办理，不要重复登记。"
                                    .formatted(span()));
            return ExitCode.COULD_NOT_ASK;
        }
        CaseEvent brought = event.get();
        if (json.isOn()) {
            String line = new String(CaseEventJson.value(brought), StandardCharsets.UTF_8);
            terminal.out().println(line);
        } else if (brought.isRefused()) {
            terminal.err().println("没有办理：" + brought.refusal().sentence() + "。");
        } else {
            terminal.out().println(new EventLines(stand, terminal.clock()).outcome(brought));
        }
        return ExitCode.of(!brought.isRefused());
    }

    private String span() {
        return wait.toMinutes() > 0 ? ShanghaiTime.span(wait) + " " : wait.toSeconds() + " 秒";
    }
}
