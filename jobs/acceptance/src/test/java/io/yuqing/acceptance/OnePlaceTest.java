/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in one class and used by all others, lest two places drift apart. */
class OnePlaceTest {
    private static final Path ROOT = Path.of(System.getProperty("yuqing.root", "../.."));

    /**
     * The connectors and the local stack see nothing of the domain, so the latter has a zone of its
     * own.
     */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "jobs,       CountyTime.java,  '\"Asia/Shanghai\"'",
        "deploy,     ArrivalTime.java, '\"Asia/Shanghai\"'",
        "jobs,       KafkaTopics.java,"
                + " '\"yuqing\\.(posts|comments|topics|rules|sources|silences"
                + "|feed-positions|accounts|settings-log"
                + "|case-actions|case-texts|case-events|cases|alerts|dead-letters|originals|judgements)\"'",
        "jobs,       Durations.java,   'Duration\\.parse\\('"
    })
    void shouldStandInOneClass(String folder, String only, String text) throws IOException {
        Pattern pattern = Pattern.compile(text);
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            List<String> holders =
                    files.filter(OnePlaceTest::isMainCode)
                            .filter(file -> pattern.matcher(content(file)).find())
                            .map(file -> file.getFileName().toString())
                            .toList();
            assertThat(holders).containsExactly(only);
        }
    }

    private static boolean isMainCode(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/main/java/");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
