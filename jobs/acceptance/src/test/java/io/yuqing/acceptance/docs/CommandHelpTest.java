/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.tools.Main;
import io.yuqing.tools.common.Terminal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} says of every command, those of this module too. */
class CommandHelpTest {
    /** A default may differ from command to command, and says nothing about what an option is. */
    private static final String DEFAULT = "[，；]默认[^，；。]*";

    static List<CommandSpec> commands() {
        List<CommandSpec> commands = new ArrayList<>();
        collect(Main.commandLine(Terminal.ofProcess()), commands);
        return commands;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSaysInChineseWhatItDoesAndHowItEnds(CommandSpec command) {
        String help = command.commandLine().getUsageMessage();

        assertThat(command.usageMessage().description()).isNotEmpty();
        assertThat(help).startsWith("用法：yuqing ").containsPattern("\\p{IsHan}{2}");
        if (command.subcommands().isEmpty()) {
            assertThat(help).contains("退出码：");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndParameterIsExplained(CommandSpec command) {
        for (ArgSpec arg : command.args()) {
            assertThat(String.join("", arg.description())).as(arg.toString()).endsWith("。");
        }
    }

    /** The same option with and without an obligatory value is two. */
    @Test
    void noOptionIsExplainedInTwoWays() {
        Map<String, TreeSet<String>> explained = new TreeMap<>();
        for (CommandSpec command : commands()) {
            for (OptionSpec option : command.options()) {
                String text = String.join("", option.description()).replaceAll(DEFAULT, "");
                explained
                        .computeIfAbsent(
                                option.longestName() + " " + option.arity() + option.paramLabel(),
                                key -> new TreeSet<>())
                        .add(text);
            }
        }
        explained.values().removeIf(texts -> texts.size() == 1);
        assertThat(explained).isEmpty();
    }

    @Test
    void everyCommandWithServersTakesTheFileOfTheJob() {
        for (CommandSpec command : commands()) {
            List<String> names =
                    command.options().stream().flatMap(o -> Arrays.stream(o.names())).toList();
            if (names.contains("--kafka") || names.contains("--clickhouse")) {
                assertThat(names).as(command.qualifiedName()).contains("--config", "--data");
            }
        }
    }

    private static void collect(CommandLine line, List<CommandSpec> commands) {
        for (CommandLine below : line.getSubcommands().values()) {
            commands.add(below.getCommandSpec());
            collect(below, commands);
        }
    }
}
