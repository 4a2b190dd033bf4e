/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff FILE}: what would {@code apply} change? */
@Command(
        name = "diff",
        description = "与现行的（Kafka 与起始文件）比较，显示应用后会有哪些改动。",
        exitCodeList = {"0:可以应用，或没有改动", "1:文件有错误，或版本不高于现行的", "2:文件无法读取，或 Kafka 没有回答"})
final class DiffCommand implements Callable<Integer> {
    private final ControlKind kind;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "YAML 文件。")
    private Path file;

    @Option(names = "--bump", description = "有改动而版本不高于现行的，自动提高版本。")
    private boolean bump;

    @Mixin private JsonOption json;

    @Mixin private ControlOptions options;

    DiffCommand(ControlKind kind, Terminal terminal) {
        this.kind = kind;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return ControlDesk.of(kind, terminal, options).diff(file, bump, json.isOn());
    }
}
