/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.ItemAdapter;
import io.yuqing.connector.collect.Readings;
import io.yuqing.connector.collect.table.ColumnMap;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as each tool writes them, invented, and beside each what must come of it. Every person in
 * them is 某 or has a number of ten equal digits.
 */
class GoldenFilesTest {
    private static final String EXPECTED = ".expected";

    private static final Pattern PERSON =
            Pattern.compile(
                    "[\\p{IsHan}]某|赵钱孙|[赵钱孙]\\*|1234567890|([2-7])\\1{9}|1[38][0-9]{9}(?![0-9])");

    static Stream<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(GoldenFilesTest.class.getResource("/golden").toURI());
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBecomeTheseItemsAndRefusals(Path file) throws IOException {
        Path expected = file.resolveSibling(file.getFileName() + EXPECTED);
        assertThat(read(file).lines()).isEqualTo(Files.readAllLines(expected));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeKnownByItsFields(Path file) {
        String name = file.getFileName().toString();
        assertThat(name).startsWith(Adapters.of(file, ColumnMap.NONE).name());
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldHaveNobodyInIt(Path file) {
        Readings readings = read(file);
        assertThat(readings.json()).noneMatch(json -> PERSON.matcher(json).find());
        readings.items.forEach(
                item -> assertThat(item.shown().get().values()).noneMatch(this::isPerson));
        readings.refused.forEach(
                line -> assertThat(line.shown().values()).noneMatch(this::isPerson));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldGiveTheSameTwice(Path file) {
        assertThat(read(file).lines()).isEqualTo(read(file).lines());
    }

    private boolean isPerson(String text) {
        return PERSON.matcher(text).find();
    }

    private static Readings read(Path file) {
        ItemAdapter adapter = Adapters.of(file, ColumnMap.NONE);
        assertThat(List.copyOf(Adapters.names())).contains(adapter.name());
        return Readings.of(adapter, file);
    }
}
