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

/** The recipes send nobody to a file, a class, a test or a view that is not there. */
class ContributingTest {
    private static final int LINES = 250;

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern CLASS =
            Pattern.compile("([A-Z][a-z][A-Za-z]+)(\\.java|\\.[a-z]\\w+(\\(…?\\))?)?");
    private static final Pattern KIND_OF =
            Pattern.compile("\\w+ (?:extends|implements) ([A-Z][A-Za-z]+)");
    private static final Pattern PATH = Pattern.compile("[\\w-]+(/[\\w.-]+)+/?");
    private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w*,]+)");
    private static final Pattern VIEW = Pattern.compile("\\bv_[a-z_]+");
    private static final Pattern SHORT = Pattern.compile("`CONN` is `([^`]+)`");

    /** What the recipes make. */
    private static final Pattern EXAMPLE = Pattern.compile("Slacklike|Holiday|V014__");

    private final String text = Documents.read("CONTRIBUTING.md").text();

    @Test
    void itIsReadInOneSitting() {
        assertThat(text.lines().count()).isLessThanOrEqualTo(LINES);
    }

    @Test
    void everyPathExists() {
        String connector = SHORT.matcher(text).results().findFirst().orElseThrow().group(1);
        List<String> paths =
                code().filter(span -> PATH.matcher(span).matches())
                        .map(span -> span.replaceFirst("^CONN\\b", connector))
                        .toList();
        assertThat(paths)
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(Documents.ROOT.resolve(path)).exists());
    }

    @Test
    void everyClassExists() {
        Set<String> named =
                Stream.concat(
                                code().map(CLASS::matcher)
                                        .filter(found -> found.matches())
                                        .map(found -> found.group(1)),
                                code().flatMap(span -> KIND_OF.matcher(span).results())
                                        .map(found -> found.group(1)))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(Documents.classes()).containsAll(named);
    }

    @Test
    void everyPatternOfTestsFindsOne() {
        Set<String> tests = Documents.testClasses();
        List<String> patterns =
                TESTS.matcher(text)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).split(",")))
                        .toList();
        assertThat(patterns)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        pattern ->
                                assertThat(tests)
                                        .anyMatch(
                                                test -> test.matches(pattern.replace("*", ".*"))));
    }

    @Test
    void everyViewExists() {
        String statements =
                Documents.statements().stream()
                        .map(file -> Documents.text(Documents.ROOT.resolve(file)))
                        .collect(Collectors.joining());
        assertThat(VIEW.matcher(text).results().map(found -> found.group()).distinct())
                .hasSizeGreaterThan(8)
                .allSatisfy(view -> assertThat(statements).contains("VIEW " + view + " "));
    }

    /** Contents of code spans, examples left out. */
    private Stream<String> code() {
        return CODE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(span -> !EXAMPLE.matcher(span).find());
    }
}
