/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CasePlanFile;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.control.word.Chinese;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Finding;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.wire.cases.CaseEntryJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts a file of settings in force: as an entry of the log, and only if it says something else. */
public final class CaseSettings {
    private final CaseDesk desk;

    CaseSettings(CaseDesk desk) {
        this.desk = desk;
    }

    /** Those of a Kafka, whose topics are there. */
    public static CaseSettings of(ToolServers servers, KafkaServer kafka) {
        return new CaseSettings(CaseDesk.of(servers, kafka));
    }

    /**
     * The plan of a file.
     *
     * @throws ToolException with one line for each thing that is wrong with it
     */
    public static CasePlan read(Path file) {
        try {
            return CasePlanFile.read(file);
        } catch (FieldException e) {
            String faults =
                    e.findings().isEmpty()
                            ? Chinese.of(e.getMessage()) + "。"
                            : e.findings().stream()
                                    .map(CaseSettings::fault)
                                    .collect(Collectors.joining(System.lineSeparator()));
            throw new ToolException(file + " 无法使用：" + System.lineSeparator() + faults, e);
        }
    }

    private static String fault(Finding finding) {
        String value =
                finding.value() == null || finding.value().isEmpty()
                        ? ""
                        : " = '" + finding.value() + "'";
        return "  " + finding.path() + value + "：" + Chinese.of(finding.remedy()) + "。";
    }

    /**
     * Puts a plan in force unless it is.
     *
     * @return whether it was not
     */
    public boolean apply(CasePlan plan) {
        if (plan.equals(inForce())) {
            return false;
        }
        append(plan);
        return true;
    }

    /**
     * Puts a plan in force unless some other is, so that a start changes nothing that a county has
     * set.
     *
     * @return whether there was none
     */
    public boolean applyFirst(CasePlan plan) {
        if (inForce() != null) {
            return false;
        }
        append(plan);
        return true;
    }

    private void append(CasePlan plan) {
        desk.append(
                CaseAct.of(EntryType.SETTINGS)
                        .by(new By(plan.desk(), null, Via.CLI, null, null))
                        .settings(plan));
    }

    public CaseTopics topics() {
        return desk.topics();
    }

    /** As the log has it, whether somebody has read it or not; null if nothing was ever set. */
    private CasePlan inForce() {
        CasePlan[] last = new CasePlan[1];
        read(entry -> last[0] = entry.settings() == null ? last[0] : entry.settings());
        return last[0];
    }

    /** All entries that there are now, in order. */
    public List<Entry> log() {
        List<Entry> entries = new ArrayList<>();
        read(entries::add);
        return entries;
    }

    /** Leaves out what no job could read either. */
    private void read(Consumer<Entry> use) {
        desk.kafka().read(desk.topics().actions(), record -> entry(record).ifPresent(use));
    }

    private static Optional<Entry> entry(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(
                    CaseEntryJson.read(record.value(), record.offset(), record.timestamp()));
        } catch (FieldException e) {
            return Optional.empty();
        }
    }
}
