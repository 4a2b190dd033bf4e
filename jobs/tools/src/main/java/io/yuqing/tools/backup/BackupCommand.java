/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.server.ToolServers;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code backup}: everything a county would not want to lose, into a folder. */
@Command(
        name = "backup",
        description = "备份到一个新文件夹：事项的办理记录和文字、话题、规则、静默、来源、账户、设置的变更记录，以及全部数据表。不必停作业。",
        exitCodeList = {"0:已备份", "2:选项无法使用，文件夹写不了，或 Kafka、ClickHouse 没有回答"})
public final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private BackupOptions options;

    public BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, options.config);
        TopicCopies topics = new TopicCopies(servers.kafka(options.kafka));
        BackupFolder folder = new BackupFolder(options.folder.toAbsolutePath().normalize());
        List<BackupPart> parts = new ArrayList<>();
        try (TableCopies tables = new TableCopies(servers.clickHouse(options.clickHouse))) {
            List<String> names = tables.tables();
            folder.create();
            for (KeptTopic kept : KeptTopic.values()) {
                String topic = servers.get(kept.option());
                parts.add(folder.write(kept.file(), topic, out -> topics.write(kept, topic, out)));
            }
            for (String table : names) {
                terminal.out().println("正在备份表 " + table + "…");
                parts.add(
                        folder.write(
                                "tables/" + table + ".native",
                                table,
                                out -> tables.write(table, out)));
            }
            String now =
                    OffsetDateTime.ofInstant(terminal.clock().instant(), CountyTime.ZONE)
                            .toString();
            Manifest manifest = new Manifest(now, tables.schema(), parts);
            folder.write(manifest);
            tell(folder, manifest, servers);
        }
        return ExitCode.YES;
    }

    private void tell(BackupFolder folder, Manifest manifest, ToolServers servers) {
        terminal.out()
                .println(
                        "已备份到 %s：Kafka 记录 %,d 条，表 %,d 行。"
                                .formatted(
                                        folder.root(),
                                        manifest.count("kafka/"),
                                        manifest.count("tables/")));
        terminal.out()
                .println(
                        "密钥不在备份里，请另外保存 %s 和网关的密钥文件；没有它们，旧的作者代号和死信读不出来。"
                                .formatted(servers.privacyKey()));
    }
}
