/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.tools.common.Terminal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    static List<String> commands() {
        List<String> commands = new ArrayList<>();
        collect(Main.commandLine(Terminal.ofProcess()), "", commands);
        return commands;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAHelpInChineseWithItsExitCodes(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add("--help");
        ToolRun run = ToolRun.of(words.toArray(new String[0]));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("用法：yuqing " + command).containsPattern("\\p{IsHan}{2}");
        assertThat(run.out()).containsAnyOf("退出码：", "命令：");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsExplained(String command) {
        CommandLine line = Main.commandLine(Terminal.ofProcess());
        for (String word : command.split(" ")) {
            line = line.getSubcommands().get(word);
        }
        for (OptionSpec option : line.getCommandSpec().options()) {
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        }
    }

    @Test
    void helpListsTheCommandsAndShowsOneOfThem() {
        assertThat(ToolRun.of("help").out()).contains("rule").contains("dead-letter");
        assertThat(ToolRun.of("help", "rule", "apply").out())
                .isEqualTo(ToolRun.of("rule", "apply", "--help").out());
        assertThat(ToolRun.of("help", "fly").code()).isEqualTo(2);
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(ToolRun.of().out()).isEqualTo(ToolRun.of("--help").out());
    }

    @Test
    void theCompletionScriptKnowsCommandsAndOptions() {
        ToolRun run = ToolRun.of("completion", "bash");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("complete -F _complete_yuqing").contains("--start-file");
        assertThat(ToolRun.of("completion", "zsh").out()).isEqualTo(run.out());
    }

    private static void collect(CommandLine line, String before, List<String> commands) {
        line.getSubcommands()
                .forEach(
                        (name, sub) -> {
                            if (!sub.getCommandSpec().helpCommand()) {
                                commands.add(before + name);
                                collect(sub, before + name + " ", commands);
                            }
                        });
    }
}
