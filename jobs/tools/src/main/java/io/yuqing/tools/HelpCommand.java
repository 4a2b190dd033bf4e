/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}, and {@code help rule apply} for one command. */
@Command(name = "help", description = "显示用法；help 命令 显示该命令的用法。", helpCommand = true)
final class HelpCommand implements Runnable {
    @Parameters(paramLabel = "命令", arity = "0..*", description = "要显示的命令，如 rule apply。")
    private final List<String> words = new ArrayList<>();

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.root().commandLine();
        for (String word : words) {
            CommandLine next = line.getSubcommands().get(word);
            if (next == null) {
                throw new ParameterException(
                        line, line.getCommandName() + " 没有命令 " + word, null, null);
            }
            line = next;
        }
        line.usage(spec.commandLine().getOut());
    }
}
