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

/** The rooms of {@code docs/architecture.md} are the packages of the code. */
class ArchitectureTest {
    private static final Pattern NAME =
            Pattern.compile("`(io\\.yuqing[a-z.]*(?:\\{[a-z,]+}|\\*)?)`");
    private static final String FILES_ROOT = "src/main/java/";

    @Test
    void everyPackageThatIsNamedExists() {
        Set<String> packages = packages();
        Set<String> missing = new TreeSet<>();
        for (String name : names()) {
            boolean exists =
                    name.endsWith(".*")
                            ? packages.stream().anyMatch(room -> isBelow(room, name))
                            : packages.contains(name);
            if (!exists) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPackageIsNamed() {
        List<String> names = names();
        Set<String> unnamed = new TreeSet<>();
        for (String room : packages()) {
            if (!names.contains(room) && names.stream().noneMatch(name -> isBelow(room, name))) {
                unnamed.add(room);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void eachWalkEntersARoomOnce() {
        Markdown text = Documents.read("docs/architecture.md");
        for (String walk :
                List.of("From a record's bytes to its row", "From a rule to a sent notice")) {
            List<String> rooms =
                    text.section(walk)
                            .text()
                            .lines()
                            .filter(line -> line.matches("\\d+\\. .*"))
                            .flatMap(ArchitectureTest::namesIn)
                            .toList();
            assertThat(rooms).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        }
    }

    /** All names, {@code a.{b,c}} written out. */
    private static List<String> names() {
        return namesIn(Documents.read("docs/architecture.md").text()).distinct().toList();
    }

    private static Stream<String> namesIn(String text) {
        return NAME.matcher(text).results().flatMap(found -> writtenOut(found.group(1)));
    }

    private static Stream<String> writtenOut(String name) {
        int brace = name.indexOf('{');
        if (brace < 0) {
            return Stream.of(name);
        }
        String[] ends = name.substring(brace + 1, name.length() - 1).split(",");
        return Stream.of(ends).map(end -> name.substring(0, brace) + end);
    }

    private static boolean isBelow(String room, String name) {
        return name.endsWith(".*") && room.startsWith(name.substring(0, name.length() - 1));
    }

    private static Set<String> packages() {
        return Documents.mainSources().stream()
                .map(file -> file.getParent().toString())
                .map(folder -> folder.substring(folder.indexOf(FILES_ROOT) + FILES_ROOT.length()))
                .map(folder -> folder.replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
