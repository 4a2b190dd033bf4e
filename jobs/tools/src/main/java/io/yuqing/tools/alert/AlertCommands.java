/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.alert;

import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.Terminal;
import picocli.CommandLine;

/** {@code alert}. */
public final class AlertCommands {
    private AlertCommands() {}

    public static CommandLine of(Terminal terminal) {
        return CommandGroup.named("alert", "查问一条预警。").addSubcommand(new ExplainCommand(terminal));
    }
}
