/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code list}: what is in force? */
@Command(
        name = "list",
        description = "列出现行的：作业起始文件中的和 Kafka 中的，以及作业不会采用的记录和原因。",
        exitCodeList = {"0:已列出", "2:Kafka 没有回答"})
final class ListCommand implements Callable<Integer> {
    private final ControlKind kind;
    private final Terminal terminal;

    @Mixin private JsonOption json;

    @Mixin private ControlOptions options;

    ListCommand(ControlKind kind, Terminal terminal) {
        this.kind = kind;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return ControlDesk.of(kind, terminal, options).list(json.isOn());
    }
}
