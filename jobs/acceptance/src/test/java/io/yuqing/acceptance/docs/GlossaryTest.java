/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the glossary are those of the code, and each proof that is named exists. */
class GlossaryTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|Scan))`");

    @Test
    void everyWordStandsInTheCodeOrItsTables() {
        String code =
                Stream.concat(Documents.mainSources().stream(), Documents.statements().stream())
                        .map(source -> Documents.text(Documents.ROOT.resolve(source)))
                        .collect(Collectors.joining());
        Set<String> unknown = new TreeSet<>();
        for (List<String> row : Documents.read("docs/glossary.md").rows()) {
            CODE.matcher(row.get(2))
                    .results()
                    .map(word -> word.group(1))
                    .filter(word -> !Pattern.compile("\\b" + word + "\\b").matcher(code).find())
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyWordHasAChineseNameAndOneMeaning() {
        List<List<String>> rows = Documents.read("docs/glossary.md").rows();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""));
        Set<String> words = rows.stream().map(row -> row.get(0)).collect(Collectors.toSet());
        assertThat(words).hasSameSizeAs(rows);
    }

    @Test
    void everyTestThatProvesAPromiseExists() {
        List<String> named =
                TEST.matcher(Documents.read("docs/architecture.md").text())
                        .results()
                        .map(name -> name.group(1))
                        .toList();
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(Documents.testClasses()).containsAll(named);
    }
}
