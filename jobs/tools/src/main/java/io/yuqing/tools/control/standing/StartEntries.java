/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.standing;

import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.tools.control.entry.ControlEntry;
import io.yuqing.tools.control.entry.ControlKind;
import io.yuqing.tools.control.entry.EntryFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the start file of a job holds, as far as a command can know: the one that {@code
 * --start-file} names, that of the job's configuration, or the one of the deploy folder. Of an
 * entry in it the job takes from Kafka only what has a higher revision.
 *
 * @param file null if none was found
 * @param entries by id
 */
public record StartEntries(Path file, Map<String, ControlEntry> entries) {
    static final StartEntries NONE = new StartEntries(null, Map.of());

    /**
     * Looks for it.
     *
     * @param named the file of an option; null for the usual one, which may be missing
     * @throws ToolException if it cannot be read; the job would not start with it either
     */
    public static StartEntries find(ControlKind kind, Path named, ToolServers servers) {
        Path file = named == null ? usual(kind, servers) : named;
        if (file == null || (named == null && !Files.exists(file))) {
            return NONE;
        }
        EntryFile found = EntryFile.read(kind, file);
        if (!found.isClean()) {
            throw new ToolException(
                    "作业的起始文件无法使用："
                            + found.findings().get(0).text()
                            + "请改正，或用 --start-file 给出正确的文件。");
        }
        Map<String, ControlEntry> entries = new HashMap<>();
        found.entries().forEach(entry -> entries.put(entry.id(), entry));
        return new StartEntries(file, entries);
    }

    private static Path usual(ControlKind kind, ToolServers servers) {
        if (kind.startFile() == null) {
            return null;
        }
        if (servers.configured()) {
            String configured = servers.get(kind.startFileOption());
            return configured == null ? null : Path.of(configured);
        }
        return ToolServers.root().resolve("deploy").resolve(kind.startFile());
    }

    /** Both together: what is in force for a job that started with the file. */
    Map<String, ControlEntry> with(Map<String, ControlEntry> announced) {
        Map<String, ControlEntry> inForce = new HashMap<>(entries);
        announced.forEach(
                (id, entry) ->
                        inForce.merge(
                                id,
                                entry,
                                (own, other) -> other.revision() > own.revision() ? other : own));
        return inForce;
    }

    /** Where an entry that is in force stands. */
    String placeOf(ControlEntry entry) {
        return entries.get(entry.id()) == entry ? "起始文件 " + file : "Kafka";
    }

    /** When a job will take what was written to Kafka: only what can be known of it. */
    public String outlook() {
        return file == null
                ? "未找到作业的起始文件：其中若有同编号而版本不低的，作业不会采用，并记入日志；可用 --start-file FILE 核对。"
                : "版本高于 Kafka 与起始文件 " + file + " 中的，由该文件启动的作业读到即采用。";
    }
}
