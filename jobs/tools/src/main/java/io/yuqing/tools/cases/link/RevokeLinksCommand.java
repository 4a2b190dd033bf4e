/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases.link;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code case revoke-links UNIT}. */
@Command(
        name = "revoke-links",
        description = {
            "停用一个单位到此刻为止的全部办理链接，如链接被转发到外面；已打开的页面随即失效，此后的通知带新链接。",
            "办理码不变，但各人要重新输入；要换办理码用 case pin。"
        },
        exitCodeList = {"0:已停用", "2:单位名称无法使用，或 Kafka 没有回答"})
final class RevokeLinksCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "UNIT", description = "事项单位名录里的名称，如 水务局。")
    private String unit;

    @Mixin private LinkOptions options;

    RevokeLinksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = UnitDesk.unit(unit);
        UnitDesk.of(terminal, options)
                .change(name, access -> access.revoked(terminal.clock().millis()));
        terminal.out().println(name + "的旧链接已停用；新链接见下一条通知，或用 ./yuqing case link 另发。");
        return ExitCode.YES;
    }
}
