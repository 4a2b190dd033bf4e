/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.domain.field.FieldException;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.wire.cases.CaseEntryJson;
import io.yuqing.wire.cases.CaseTextJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code case verify}: whether the record of cases is whole. */
@Command(
        name = "verify",
        description = {"核对事项的记录：从日志重新推出每一步，与 Kafka 中（或数据表中）的逐步比对，核对责任链、封印和文字。", "有不符时指出第一处。"},
        exitCodeList = {"0:完整，与日志一致", "1:有不符，已指出第一处", "2:Kafka 或 ClickHouse 没有回答"})
final class VerifyCommand implements Callable<Integer> {
    private static final int SHORTEST_SEAL = 8;

    private final Terminal terminal;

    @Option(
            names = "--seal",
            paramLabel = "HEX",
            description = "群里或邮件里的封印，至少 8 位：日志里须有它，证明其后没有改过以前的记录。")
    private String seal = "";

    @Option(names = "--from-tables", description = "核对 ClickHouse 中的数据表，而不是 Kafka 中的步骤。")
    private boolean fromTables;

    @Mixin private CaseOptions options;
    @Mixin private ClickHouseOptions clickHouse;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String witness = seal.strip().toLowerCase(Locale.ROOT);
        if (!witness.isEmpty() && !witness.matches("[0-9a-f]{" + SHORTEST_SEAL + ",64}")) {
            throw new ToolException("--seal 的值 '" + seal + "' 不是封印；请照抄至少 8 位 0-9、a-f。");
        }
        CaseDesk desk = CaseDesk.of(terminal, options);
        LogRefold log = refold(desk);
        StoredRecord stored =
                fromTables
                        ? ToolServers.of(terminal, options.config)
                                .clickHouse(clickHouse)
                                .ask(TableRecord::read)
                        : StoredRecord.ofTopics(desk);
        Optional<String> fault =
                new RecordCheck(log, stored).first(texts(desk)).or(() -> unseen(log, witness));
        fault.ifPresentOrElse(
                sentence -> terminal.out().println("不符：" + sentence), () -> tellWhole(log));
        return ExitCode.of(fault.isEmpty());
    }

    private static LogRefold refold(CaseDesk desk) {
        LogRefold log = new LogRefold();
        desk.kafka().read(desk.topics().actions(), record -> read(log, record));
        return log;
    }

    /** What no job can read brings nothing about, and is left out there too. */
    private static void read(LogRefold log, ConsumerRecord<byte[], byte[]> record) {
        try {
            log.read(CaseEntryJson.read(record.value(), record.offset(), record.timestamp()));
        } catch (FieldException e) {
            log.leaveOut();
        }
    }

    private static Map<String, CaseText> texts(CaseDesk desk) {
        Map<String, CaseText> texts = new HashMap<>();
        desk.kafka()
                .read(
                        desk.topics().texts(),
                        record -> {
                            String id = new String(record.key(), StandardCharsets.UTF_8);
                            texts.remove(id);
                            if (record.value() != null) {
                                texts.put(id, CaseTextJson.read(record.value()));
                            }
                        });
        return texts;
    }

    private static Optional<String> unseen(LogRefold log, String witness) {
        boolean seen =
                witness.isEmpty()
                        || log.seals.stream().anyMatch(each -> each.hash().startsWith(witness));
        return seen ? Optional.empty() : Optional.of("日志里没有封印 " + witness + "：抄录有误，或在它之后以前的记录被改过。");
    }

    private void tellWhole(LogRefold log) {
        String last =
                log.seals.isEmpty()
                        ? "还没有封印"
                        : sealed(log.seals.size(), log.seals.get(log.seals.size() - 1));
        terminal.out()
                .println(
                        "完整：%d 个事项、%d 步与日志一致，%s。%s"
                                .formatted(log.told.size(), log.events(), last, log.leftOutText()));
    }

    private static String sealed(int count, Seal last) {
        return "%d 个封印，最近的是 %s 的 %s".formatted(count, last.day(), last.shown());
    }
}
