/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.control.entry.EntryFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate FILE}: can a job use it? */
@Command(
        name = "validate",
        description = "检查文件，逐条指明出错的行、字段、取值和改法；不连接服务器。",
        exitCodeList = {"0:全部可用", "1:有错误", "2:文件无法读取"})
final class ValidateCommand implements Callable<Integer> {
    private final ControlKind kind;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "YAML 文件。")
    private Path file;

    @Option(
            names = "--topics",
            paramLabel = "FILE",
            description = "话题文件，规则中的话题编号以它为准；默认为同一文件夹的 topics.yaml。")
    private Path topics;

    @Mixin private JsonOption json;

    ValidateCommand(ControlKind kind, Terminal terminal) {
        this.kind = kind;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Validation(kind, topics, terminal.out(), json.isOn())
                .tell(EntryFile.read(kind, file));
    }
}
