/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.WholeNumber;
import io.yuqing.tools.common.WorkFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench gateway}: is everything that the gateway accepts counted once? */
@Command(
        name = "gateway",
        description = "用 HTTP 经接入网关送入许多行（五十行有一行是坏的），途中两次强行终止 Kafka、一次强行终止网关，逐行核对回执与结果。",
        exitCodeList = {"0:全部一致", "1:有不一致", "2:系统未能运行"})
public final class GatewayBenchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "1000000",
            converter = Lines.class,
            description = "送多少行，默认 1000000。")
    private int lines;

    @Mixin private WorkFolder work;
    @Mixin private JsonOption json;

    public GatewayBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        GatewayReport report =
                work.use(
                        terminal, data -> new GatewayRun(lines, terminal.err()::println).run(data));
        terminal.out().println(json.isOn() ? report.json() : report.table());
        return ExitCode.of(report.holds());
    }

    static final class Lines extends WholeNumber {
        Lines() {
            super(4_000, 5_000_000);
        }
    }
}
