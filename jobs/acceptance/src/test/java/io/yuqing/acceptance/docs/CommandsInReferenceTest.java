/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that documents speak of are those of the launcher. */
class CommandsInReferenceTest {
    private static final Pattern OPTION_IN_CODE = Pattern.compile("\"--([a-z][a-z-]*)\"");
    private static final Pattern CASE = Pattern.compile("(?m)^  ([a-z][a-z |-]+)\\)$");
    private static final Pattern SUBCOMMAND = Pattern.compile("(?m)^  ([a-z]+)(?= |$)");

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
        List<String> helped =
                SUBCOMMAND.matcher(help().text()).results().map(line -> line.group(1)).toList();
        assertThat(named).isNotEmpty().containsAll(helped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyOptionThatTheHelpNamesIsExplained(String language) {
        assertThat(Reference.of(language).commandOptions()).containsAll(help().options());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyOptionThatIsExplainedExists(String language) {
        Set<String> code = new TreeSet<>();
        for (Path source : Documents.mainSources()) {
            OPTION_IN_CODE
                    .matcher(Documents.text(Documents.ROOT.resolve(source)))
                    .results()
                    .forEach(literal -> code.add(literal.group(1)));
        }
        assertThat(code).containsAll(Reference.of(language).commandOptions());
    }

    @Test
    void everyDocumentNamesOnlyCommandsThatExist() {
        for (Markdown document : Documents.forUsers()) {
            assertThat(commands()).containsAll(document.commands());
        }
    }

    /** The words that the launcher takes. */
    private static Set<String> commands() {
        return CASE.matcher(Documents.text(Documents.ROOT.resolve("yuqing")))
                .results()
                .flatMap(line -> Stream.of(line.group(1).split(" \\| ")))
                .filter(word -> !word.startsWith("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Markdown help() {
        return Documents.resource("/help.txt");
    }
}
