/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.standing.Standing;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;

/** What a job goes by, wherever it stands: in the file it started with, or in Kafka. */
final class InForce {
    private final ControlKind kind;
    private final Standing standing;
    private final PrintStream out;

    InForce(ControlKind kind, Standing standing, PrintStream out) {
        this.kind = kind;
        this.standing = standing;
        this.out = out;
    }

    void tell(boolean json) {
        List<ControlEntry> entries =
                standing.inForce().values().stream()
                        .filter(entry -> !entry.deleted())
                        .sorted(Comparator.comparing(ControlEntry::id))
                        .toList();
        if (json) {
            entries.forEach(entry -> out.println(kind.write(entry).json));
            return;
        }
        for (ControlEntry entry : entries) {
            out.printf(
                    "%-24s 第 %-3d 版 %s  %s%s%n",
                    entry.id(),
                    entry.revision(),
                    place(entry),
                    kind.summary(entry),
                    ignored(entry));
        }
        out.println(total(entries));
    }

    private boolean isOfStart(ControlEntry entry) {
        return standing.start().entries().get(entry.id()) == entry;
    }

    private String place(ControlEntry entry) {
        return isOfStart(entry) ? "起始文件" : "Kafka";
    }

    /** An entry that Kafka holds and a job ignores. */
    private String ignored(ControlEntry entry) {
        ControlEntry other = standing.announced().get(entry.id());
        return !isOfStart(entry) || other == null
                ? ""
                : "（Kafka 中为第 " + other.revision() + " 版，以起始文件为准）";
    }

    private String total(List<ControlEntry> entries) {
        long ofStart = entries.stream().filter(this::isOfStart).count();
        long ofKafka = entries.size() - ofStart;
        if (standing.start().file() != null) {
            return "现行 %d 条：起始文件 %s 中 %d 条，Kafka 中 %d 条；同编号以版本高者为准。"
                    .formatted(entries.size(), standing.start().file(), ofStart, ofKafka);
        }
        return kind.startFile() == null
                ? "Kafka 中共 " + ofKafka + " 条。"
                : "Kafka 中共 "
                        + ofKafka
                        + " 条；没有找到作业的起始文件，其中的"
                        + kind.noun()
                        + "不在此列，可用 --start-file FILE 指明。";
    }
}
