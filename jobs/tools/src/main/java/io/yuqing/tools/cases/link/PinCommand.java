/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases.link;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.wire.account.PasswordHash;
import io.yuqing.wire.account.UnitPin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code case pin UNIT}: shown once, and stored as a hash. */
@Command(
        name = "pin",
        description = {
            "给单位发一个新的办理码（6 位数字），只显示这一次，系统只存散列；旧的随即失效。",
            "签收、退回、备注只用链接；反馈、登记回应、申请延期另要办理码，连续输错 5 次锁 15 分钟。"
        },
        exitCodeList = {"0:已发", "2:单位名称无法使用，或 Kafka 没有回答"})
final class PinCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "UNIT", description = "事项单位名录里的名称，如 水务局。")
    private String unit;

    @Mixin private LinkOptions options;

    PinCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = UnitDesk.unit(unit);
        String pin = UnitPin.random();
        PasswordHash hash = PasswordHash.of(pin);
        UnitDesk.of(terminal, options)
                .change(name, access -> access.withPin(hash, terminal.clock().millis()));
        terminal.out().println(name + "的办理码，只显示这一次；请当面或打电话告知，不要发到群里：");
        terminal.out().println(pin);
        return ExitCode.YES;
    }
}
