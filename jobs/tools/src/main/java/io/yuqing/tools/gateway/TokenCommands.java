/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.gateway;

import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.Terminal;
import picocli.CommandLine;

/** {@code token}. */
public final class TokenCommands {
    private TokenCommands() {}

    public static CommandLine of(Terminal terminal) {
        return CommandGroup.named("token", "接入网关的令牌。").addSubcommand(new NewTokenCommand(terminal));
    }
}
