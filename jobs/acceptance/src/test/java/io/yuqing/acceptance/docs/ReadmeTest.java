/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The READMEs stay landing pages, and say what is so. */
class ReadmeTest {
    private static final int LINES = 150;
    private static final Pattern FOLDER = Pattern.compile("(?m)^\\| `([a-z/]+)` \\|");
    private static final Pattern PATH = Pattern.compile("<module>([^<]+)</module>");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void oneScreenAfterAnotherAndNoMore(String name) {
        assertThat(Documents.read(name).text().lines().count()).isLessThanOrEqualTo(LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theTableOfFoldersHasEveryModule(String name) {
        String table = String.join("\n", folders(name));
        String pom = Documents.text(Documents.ROOT.resolve("pom.xml"));
        for (MatchResult module : PATH.matcher(pom).results().toList()) {
            String folder = module.group(1) + '/';
            boolean told = table.lines().anyMatch(folder::startsWith);
            assertThat(told).as(folder).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyFolderOfTheTableExists(String name) {
        assertThat(folders(name))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Documents.ROOT.resolve(folder)).isDirectory());
    }

    private static List<String> folders(String name) {
        return FOLDER.matcher(Documents.read(name).text())
                .results()
                .map(row -> row.group(1))
                .toList();
    }
}
