/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.collect.Readings;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.table.ColumnMap;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to a file, it gives items and refusals, or one sentence why it cannot be read.
 */
class DamagedFilesTest {
    private static final int ROUNDS = 60;
    private static final long SEED = 20_251_129;

    @TempDir private Path folder;

    static Stream<Path> files() throws IOException, URISyntaxException {
        return GoldenFilesTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldNeverEndInAFaultOfTheReader(Path file) throws IOException {
        Random random = new Random(SEED);
        byte[] whole = Files.readAllBytes(file);
        for (int round = 0; round < ROUNDS; round++) {
            Path damaged = folder.resolve(file.getFileName());
            Files.write(damaged, damage(whole, random));
            for (String as : names(round)) {
                read(damaged, as);
            }
        }
    }

    private static void read(Path file, String as) {
        try {
            Readings readings =
                    Readings.of(
                            as.isEmpty()
                                    ? Adapters.of(file, ColumnMap.NONE)
                                    : Adapters.named(as, ColumnMap.NONE).orElseThrow(),
                            file,
                            "微博");
            assertThat(readings.items).allMatch(item -> item.line() > 0);
            assertThat(readings.refused).allMatch(line -> line.line() > 0);
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).containsPattern("\\p{IsHan}{2}").doesNotContain("Exception");
        }
    }

    /** A comma of a text that is in no quotes cuts the text in two. */
    @ParameterizedTest
    @CsvSource({"weibo-search, 'id,bid,微博正文,发布时间'", "table, '信息ID,链接,正文,发布时间'"})
    void shouldPassOverNoCellBeyondTheNames(String as, String names) throws IOException {
        Path file = folder.resolve("a.csv");
        String row = "5086244610294702,,停水,2025-11-28 08:00";
        Files.writeString(file, names + "\n" + row + "\n" + row + ",三天了\n" + row + ",,\n");

        Readings readings =
                Readings.of(Adapters.named(as, ColumnMap.NONE).orElseThrow(), file, "微博");

        assertThat(readings.items).hasSize(2);
        assertThat(readings.refused)
                .singleElement()
                .satisfies(line -> assertThat(line.line()).isEqualTo(3))
                .satisfies(line -> assertThat(line.flaw().text()).contains("引号"));
    }

    @Test
    void shouldPassOverNoSecondObjectOfALine() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, article(1) + "\n" + article(2) + article(3) + "\n");

        Readings readings =
                Readings.of(Adapters.named("gne", ColumnMap.NONE).orElseThrow(), file, "网媒");

        assertThat(readings.items).hasSize(1);
        assertThat(readings.refused).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]\n[%s]", "{\"data\":\n[%s]}\n{\"data\":\n[%s]}"})
    void shouldSayThatASecondPieceWouldNotBeRead(String form) throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(file, form.formatted(article(1), article(2)));

        assertThatThrownBy(
                        () ->
                                Readings.of(
                                        Adapters.named("gne", ColumnMap.NONE).orElseThrow(),
                                        file,
                                        "网媒"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("第二段");
    }

    private static String article(int number) {
        return "{\"title\":\"停水\",\"content\":\"城东停水\",\"publish_time\":\"2025-11-28 08:00:00\",\"url\":\"https://news.example.cn/%d\"}"
                .formatted(number);
    }

    /** By its fields, and by a name that may be another tool's. */
    private static List<String> names(int round) {
        return List.of("", Adapters.names().get(round % Adapters.names().size()));
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> random.nextBytes(bytes);
            default -> {
                for (int i = 0; i <= random.nextInt(20); i++) {
                    byte[] signs = "\"{}[],:\n\t0aE+\\'\u4e2d".getBytes(StandardCharsets.UTF_8);
                    bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
                }
            }
        }
        return bytes;
    }
}
