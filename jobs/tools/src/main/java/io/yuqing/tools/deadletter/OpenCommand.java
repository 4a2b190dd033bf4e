/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.deadletter;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code open TOPIC PARTITION OFFSET}: the original bytes of a rejected record. */
@Command(
        name = "open",
        description = "打开一条封存的死信，输出原始内容；位置见 v_dead_letters，需要隐私密钥。",
        exitCodeList = {"0:已输出", "2:没有这条死信、密钥不对，或 ClickHouse 没有回答"})
final class OpenCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "TOPIC", description = "Kafka 主题。")
    private String topic;

    @Parameters(index = "1", paramLabel = "PARTITION", description = "分区。")
    private int partition;

    @Parameters(index = "2", paramLabel = "OFFSET", description = "偏移量。")
    private long offset;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "隐私密钥文件，默认取 --config，否则为数据目录中的 privacy.key。")
    private Path key;

    @Mixin private ConfigOptions config;
    @Mixin private ClickHouseOptions clickHouse;

    OpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, config);
        SealedRecord record = new SealedRecord(topic, partition, offset);
        String sealed = servers.clickHouse(clickHouse).ask(record::read);
        byte[] original = SealedRecord.open(sealed, key == null ? servers.privacyKey() : key);
        terminal.out().write(original, 0, original.length);
        terminal.out().println();
        return ExitCode.YES;
    }
}
