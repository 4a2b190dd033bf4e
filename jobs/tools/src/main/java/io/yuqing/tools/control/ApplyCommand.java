/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.tools.common.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apply FILE}: puts it in force. */
@Command(
        name = "apply",
        description = "先显示改动，询问后写入 Kafka；运行中的作业随即采用。",
        exitCodeList = {"0:已应用，或没有改动", "1:未应用：文件有错误、版本不高于现行的，或未获同意", "2:文件无法读取，或 Kafka 没有回答"})
final class ApplyCommand implements Callable<Integer> {
    private final ControlKind kind;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "YAML 文件。")
    private Path file;

    @Option(names = "--yes", description = "不询问。")
    private boolean yes;

    @Option(names = "--bump", description = "有改动而版本不高于现行的，自动提高版本。")
    private boolean bump;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "为什么改，记入修改记录；请不要写个人信息。")
    private String reason;

    @Mixin private ControlOptions options;

    ApplyCommand(ControlKind kind, Terminal terminal) {
        this.kind = kind;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return ControlDesk.of(kind, terminal, options).apply(file, bump, yes, reason);
    }
}
