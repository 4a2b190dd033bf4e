/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ToolServers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code restore}: a backup into an empty system. */
@Command(
        name = "restore",
        description = "把备份恢复到空的系统：先在新机器上建好主题和表（setup），作业和网关还没有启动。",
        exitCodeList = {"0:已恢复", "2:备份不完整或被改过，系统不是空的，或 Kafka、ClickHouse 没有回答"})
public final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private BackupOptions options;

    public RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, options.config);
        TopicCopies topics = new TopicCopies(servers.kafka(options.kafka));
        BackupFolder folder = new BackupFolder(options.folder.toAbsolutePath().normalize());
        Manifest manifest = folder.manifest();
        folder.check(manifest);
        Map<String, BackupPart> parts =
                manifest.parts().stream()
                        .collect(Collectors.toMap(BackupPart::path, Function.identity()));
        try (TableCopies tables = new TableCopies(servers.clickHouse(options.clickHouse))) {
            requireSameSchema(manifest, tables.schema());
            requireEmpty(servers, topics, tables);
            for (KeptTopic kept : KeptTopic.values()) {
                BackupPart part = parts.get(kept.file());
                if (part != null) {
                    String topic = servers.get(kept.option());
                    folder.read(part, in -> topics.read(kept, topic, in));
                }
            }
            restore(manifest, folder, tables);
        }
        terminal.out()
                .println(
                        "已恢复 %s 的备份：Kafka 记录 %,d 条，表 %,d 行。现在可以启动作业；用 ./yuqing case verify 核对办理记录。"
                                .formatted(
                                        manifest.madeAt(),
                                        manifest.count("kafka/"),
                                        manifest.count("tables/")));
        return ExitCode.YES;
    }

    private static void requireSameSchema(Manifest manifest, int here) {
        if (manifest.schema() != here) {
            throw new ToolException(
                    "备份的数据表是第 %d 版，这里是第 %d 版；请用与备份相同的版本运行 setup 和恢复，之后再升级。"
                            .formatted(manifest.schema(), here));
        }
    }

    private static void requireEmpty(ToolServers servers, TopicCopies topics, TableCopies tables) {
        for (KeptTopic kept : KeptTopic.values()) {
            topics.requireEmpty(servers.get(kept.option()));
        }
        for (String table : tables.tables()) {
            long rows = tables.rows(table);
            if (rows > 0) {
                throw new ToolException(
                        "表 %s 里已有 %,d 行；恢复只写入空的系统，请换一个空的数据库。".formatted(table, rows));
            }
        }
    }

    private void restore(Manifest manifest, BackupFolder folder, TableCopies tables) {
        List<BackupPart> files =
                manifest.parts().stream()
                        .filter(part -> part.path().startsWith("tables/") && part.count() > 0)
                        .toList();
        for (BackupPart part : files) {
            terminal.out().println("正在恢复表 " + part.name() + "…");
            folder.read(
                    part,
                    in -> {
                        tables.read(part.name(), in);
                        return part.count();
                    });
        }
    }
}
