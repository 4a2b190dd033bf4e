/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.standing.StartEntries;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.YamlFile;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.tools.control.entry.EntryFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the start file of a job: the one that {@code --start-file} names, that of the job's
 * configuration, the one with which the stack on the data folder was started, or the one of the
 * deploy folder.
 */
final class StartFiles {
    private StartFiles() {}

    /**
     * Looks for it.
     *
     * @param named the file of an option; null for the usual one, which may be missing
     * @throws ToolException if it cannot be read; the job would not start with it either
     */
    static StartEntries find(ControlKind kind, Path named, ToolServers servers) {
        Path file = named == null ? usual(kind, servers) : named;
        if (file == null || (named == null && !Files.exists(file))) {
            return StartEntries.NONE;
        }
        EntryFile found = EntryFile.read(kind, file);
        if (!found.isClean()) {
            throw new ToolException(
                    "作业的起始文件无法使用："
                            + found.findings().get(0).text()
                            + "请改正，或用 --start-file 给出正确的文件。");
        }
        return StartEntries.of(file, found.entries());
    }

    private static Path usual(ControlKind kind, ToolServers servers) {
        if (kind.startFile() == null) {
            return null;
        }
        if (servers.configured()) {
            String configured = servers.get(KindOptions.startFile(kind));
            return configured == null ? null : Path.of(configured);
        }
        return ofRunning(kind, servers).orElse(servers.deployFile(kind.startFile()));
    }

    /** As the gateway of the stack was told it. */
    private static Optional<Path> ofRunning(ControlKind kind, ToolServers servers) {
        Path gateway = servers.data().resolve("gateway.yaml");
        if (servers.running().isEmpty() || !Files.isReadable(gateway)) {
            return Optional.empty();
        }
        String key = kind.startFile().replace(".yaml", "");
        return Optional.ofNullable(YamlFile.read(gateway).content())
                .map(content -> within(content, "desk"))
                .map(desk -> within(desk, "start_files"))
                .map(files -> within(files, key))
                .map(file -> Path.of(file.toString()));
    }

    private static Object within(Object content, String key) {
        return content instanceof Map<?, ?> map ? map.get(key) : null;
    }

    /** When a job will take what was written to Kafka: only what can be known of it. */
    static String outlook(StartEntries start) {
        return start.file() == null
                ? "未找到作业的起始文件：其中若有同编号而版本不低的，作业不会采用，并记入日志；可用 --start-file FILE 核对。"
                : "版本高于 Kafka 与起始文件 " + start.file() + " 中的，由该文件启动的作业读到即采用。";
    }
}
