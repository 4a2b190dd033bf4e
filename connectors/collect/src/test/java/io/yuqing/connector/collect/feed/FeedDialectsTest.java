/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.Readings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds of each dialect, and beside each what must come of it. Every person in them is 某 or has a
 * number of ten equal digits.
 */
class FeedDialectsTest {
    private static final Pattern PERSON =
            Pattern.compile("[\\p{IsHan}]某|1234567890|([2-7])\\1{9}|1[38][0-9]{9}(?![0-9])");

    static List<Path> files() throws IOException, URISyntaxException {
        return Samples.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBecomeTheseItemsAndRefusals(Path file) throws IOException {
        Path expected = file.resolveSibling(file.getFileName() + Samples.EXPECTED);
        assertThat(read(file).lines()).isEqualTo(Files.readAllLines(expected));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeOfTheDialectOfItsName(Path file) throws IOException {
        String dialect = FeedReader.read(Files.readAllBytes(file), "", "").dialect();
        assertThat(file.getFileName().toString()).startsWith(dialect.replace('_', '-'));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldHaveNobodyInIt(Path file) throws IOException {
        Readings readings = read(file);
        assertThat(readings.json()).noneMatch(json -> PERSON.matcher(json).find());
        readings.items.forEach(
                item -> assertThat(item.shown().get().values()).noneMatch(this::isPerson));
        readings.refused.forEach(
                line -> assertThat(line.shown().values()).noneMatch(this::isPerson));
    }

    private boolean isPerson(String text) {
        return PERSON.matcher(text).find();
    }

    private static Readings read(Path file) throws IOException {
        return Samples.readings(Files.readAllBytes(file));
    }
}
