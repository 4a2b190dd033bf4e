/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import java.util.List;
import picocli.CommandLine;

/**
 * Commands that a module on top of this one adds to {@code ./yuqing}; found by {@link
 * java.util.ServiceLoader}.
 */
public interface CommandProvider {
    /**
     * Commands with their subcommands. Help texts, exit codes and the way faults are told are added
     * by the main.
     *
     * @param terminal whom they talk to
     */
    List<CommandLine> commands(Terminal terminal);
}
