/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.tools.common.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code delete ID…}. */
@Command(
        name = "delete",
        description = "按编号删除；询问后写入 Kafka，运行中的作业随即采用。",
        exitCodeList = {"0:已删除", "1:未删除：版本不高于现行的，或未获同意", "2:没有这个编号，或 Kafka 没有回答"})
final class DeleteCommand implements Callable<Integer> {
    private final ControlKind kind;
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "编号，可有多个。")
    private List<String> ids;

    @Option(names = "--yes", description = "不询问。")
    private boolean yes;

    @Option(names = "--revision", paramLabel = "N", description = "删除记录的版本，默认比现行的高 1。")
    private Long revision;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "为什么改，记入修改记录；请不要写个人信息。")
    private String reason;

    @Mixin private ControlOptions options;

    DeleteCommand(ControlKind kind, Terminal terminal) {
        this.kind = kind;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return ControlDesk.of(kind, terminal, options).delete(ids, revision, yes, reason);
    }
}
