/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.deadletter;

import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.Terminal;
import picocli.CommandLine;

/** {@code dead-letter}. */
public final class DeadLetterCommands {
    private DeadLetterCommands() {}

    public static CommandLine of(Terminal terminal) {
        return CommandGroup.named("dead-letter", "查看被拒收的记录（死信）。")
                .addSubcommand(new OpenCommand(terminal));
    }
}
