/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.wire.SourceRef;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batch ID}: is everything that was sent together accounted for? */
@Command(
        name = "batch",
        description = "核对一个批次：发出的每一条是计入、重复、迟到还是死信。",
        exitCodeList = {"0:全部入账", "1:没有全部入账", "2:编号或回执无法使用，或 ClickHouse 没有回答"})
public final class BatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "批次编号，见导入或接口的回执；给出 --receipt 时可不写。")
    private String id;

    @Option(names = "--sent", paramLabel = "N", description = "回执上写明发出了多少条。")
    private Long sent;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "回执文件，如 ./yuqing import --json 的输出；核对其中的批次。")
    private Path receipt;

    @Mixin private ConfigOptions config;
    @Mixin private ClickHouseOptions clickHouse;
    @Mixin private JsonOption json;

    public BatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Receipt> receipts = receipts();
        ClickHouseServer tables = ToolServers.of(terminal, config).clickHouse(clickHouse);
        int code = ExitCode.YES;
        for (Receipt one : receipts) {
            BatchAccount account = tables.ask(connection -> BatchReader.read(connection, one));
            terminal.out()
                    .print(json.isOn() ? BatchJson.of(account) + "\n" : BatchText.of(account));
            code = Math.max(code, ExitCode.of(account.isComplete()));
        }
        return code;
    }

    private List<Receipt> receipts() {
        String name = SourceRef.of(id);
        if (name.isEmpty() && (id != null || receipt == null)) {
            throw new ToolException(
                    id == null
                            ? "没有批次编号；请写出编号，或用 --receipt 给出回执。"
                            : "'" + id + "' 不是批次编号：应为 1 至 64 个字母、数字、点、下划线或连字符。");
        }
        if (receipt == null) {
            return List.of(new Receipt(name, sent == null ? Receipt.UNKNOWN : sent));
        }
        List<Receipt> named =
                ReceiptFile.read(receipt).stream()
                        .filter(one -> name.isEmpty() || one.batch().equals(name))
                        .toList();
        if (named.isEmpty()) {
            throw new ToolException(receipt + " 中没有批次 " + name + "；请核对编号。");
        }
        return named;
    }
}
