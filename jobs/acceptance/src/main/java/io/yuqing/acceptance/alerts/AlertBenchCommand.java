/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.WholeNumber;
import io.yuqing.tools.common.WorkFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench alerts}: how well the rules find bursts, and what they keep quiet about. */
@Command(
        name = "alerts",
        description = "在有标准答案的演示数据上测规则：找到多少突发、误报多少、多快。",
        exitCodeList = {"0:达到全部目标", "1:有目标未达到", "2:规则无法使用，或系统未能运行"})
public final class AlertBenchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "要试的规则，默认为 deploy/rules.yaml，格式同 deploy/rules.yaml。")
    private Path rules;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            converter = Seeds.class,
            description = "用多少份不同的演示数据，默认 3。")
    private int seeds;

    @Mixin private WorkFolder work;
    @Mixin private JsonOption json;

    public AlertBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Path file = rules == null ? null : rules.toAbsolutePath();
        AlertBench bench = new AlertBench(file, seeds, terminal.err()::println);
        AlertBenchReport report = work.use(terminal, bench::run);
        terminal.out().println(json.isOn() ? report.json() : report.table());
        return ExitCode.of(report.holds());
    }

    static final class Seeds extends WholeNumber {
        Seeds() {
            super(1, 20);
        }
    }
}
