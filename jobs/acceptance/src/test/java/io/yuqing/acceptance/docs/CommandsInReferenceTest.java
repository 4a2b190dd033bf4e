/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.tools.Main;
import io.yuqing.tools.common.Terminal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The commands that documents speak of are those there are. */
class CommandsInReferenceTest {
    private static final CommandLine ROOT = Main.commandLine(Terminal.ofProcess());

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyCommandHasItsPlaceAndNoOther(String language) {
        Set<String> named =
                Reference.of(language).commands().stream()
                        .map(command -> command.split(" ", 2)[0])
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(commands());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everySubcommandIsNamed(String language) {
        Reference reference = Reference.of(language);
        Set<String> named = reference.subcommands();
        for (String command : reference.commands()) {
            if (command.contains(" ")) {
                named.add(command.substring(command.lastIndexOf(' ') + 1));
            }
        }
        Set<String> subcommands = new TreeSet<>();
        ROOT.getSubcommands()
                .values()
                .forEach(command -> subcommands.addAll(command.getSubcommands().keySet()));
        assertThat(named).isEqualTo(subcommands);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyOptionIsExplainedAndNoOther(String language) {
        Set<String> options = new TreeSet<>();
        collectOptions(ROOT, options);
        assertThat(Reference.of(language).commandOptions()).isEqualTo(options);
    }

    /** What a subcommand with a heading of its own shares with its group stands there. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyOptionIsExplainedWhereItsCommandIs(String language) {
        Map<String, Set<String>> explained = Reference.of(language).optionsByHeading();
        Set<String> headed = new TreeSet<>(Reference.of(language).commands());
        explained.forEach(
                (heading, options) -> {
                    Set<String> own = new TreeSet<>();
                    Set<String> shared = new TreeSet<>();
                    for (String command : heading.split(", ")) {
                        own.addAll(optionsOf(command, headed));
                        if (command.contains(" ")) {
                            String group = command.substring(0, command.indexOf(' '));
                            if (headed.contains(group)) {
                                shared.addAll(optionsOf(group, headed));
                            }
                        }
                    }
                    assertThat(own).as(heading).containsAll(options);
                    shared.addAll(options);
                    assertThat(shared).as(heading).containsAll(own);
                });
    }

    @Test
    void everyDocumentNamesOnlyCommandsThatExist() {
        for (Markdown document : Documents.forUsers()) {
            assertThat(commands()).containsAll(document.commands());
        }
    }

    private static Set<String> commands() {
        return new TreeSet<>(ROOT.getSubcommands().keySet());
    }

    /** Of a command and of its subcommands that have no heading of their own. */
    private static Set<String> optionsOf(String command, Set<String> headed) {
        CommandLine line = ROOT;
        for (String word : command.split(" ")) {
            line = line.getSubcommands().get(word);
        }
        Set<String> options = new TreeSet<>();
        collectOwn(line, options);
        line.getSubcommands()
                .forEach(
                        (name, below) -> {
                            if (!headed.contains(command + " " + name)) {
                                collectOptions(below, options);
                            }
                        });
        return options;
    }

    /** Without dashes, and without {@code --help}, which every command has. */
    private static void collectOptions(CommandLine line, Set<String> options) {
        collectOwn(line, options);
        line.getSubcommands().values().forEach(below -> collectOptions(below, options));
    }

    private static void collectOwn(CommandLine line, Set<String> options) {
        for (OptionSpec option : line.getCommandSpec().options()) {
            if (!option.usageHelp()) {
                options.add(option.longestName().substring(2));
            }
        }
    }
}
