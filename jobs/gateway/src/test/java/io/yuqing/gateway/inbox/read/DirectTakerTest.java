/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectTakerTest {
    private static final Instant NOW = Instant.parse("2025-11-30T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final String TABLE =
            """
            标题,正文,链接,发布时间,来源网站
            停水,明天停水,https://bbs.example.cn/t/1,2025-11-29 09:00,云汀论坛
            路灯,路灯不亮,https://bbs.example.cn/t/2,2025-11-29,云汀论坛
            """;

    @TempDir private Path folder;
    private final MemoryKafka kafka = new MemoryKafka();
    private Path file;

    @BeforeEach
    void file() throws IOException {
        file = Files.writeString(folder.resolve("日报.csv"), TABLE);
        Files.setLastModifiedTime(file, FileTime.from(NOW));
    }

    @Test
    void shouldSendNothingWhenThereIsNoRoomForTheReceipt() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("full"), "no folder");

        Answer answer = take(noFolder);

        assertThat(answer.kind()).isEqualTo(Answer.Kind.DOWN);
        assertThat(answer.why())
                .startsWith("Nothing can be written to ")
                .contains("make room on that drive")
                .doesNotContain("日报");
        assertThat(kafka.attempts()).isZero();
    }

    @Test
    void shouldLeaveNothingHalfWrittenWhenKafkaIsAway() {
        kafka.isAway(true);
        assertThat(take(folder).kind()).isEqualTo(Answer.Kind.DOWN);
        assertThat(folder).isDirectoryNotContaining("glob:**{receipt,refused,part}*");
    }

    @Test
    void shouldHoldAFileThatIsWrittenWhileItIsRead() {
        kafka.whenAsked(() -> append(file, "\n"));
        Answer answer = take(folder);
        assertThat(answer.kind()).isEqualTo(Answer.Kind.HELD);
        assertThat(answer.why()).contains("changed while it was read");
        assertThat(folder.resolve("receipt.json")).doesNotExist();
    }

    @Test
    void shouldHoldAFileThatTheDriveDoesNotGive() throws IOException {
        Files.delete(file);
        Answer answer = take(folder);
        assertThat(answer.kind()).isEqualTo(Answer.Kind.HELD);
        assertThat(answer.why()).contains("NoSuchFileException").doesNotContain("日报");
    }

    @Test
    void shouldAskNobodyWhenAllIsRefused() throws IOException {
        Files.writeString(file, TABLE.replace(" 09:00", ""));
        kafka.isAway(true);
        Answer answer = take(folder);
        assertThat(answer.kind()).isEqualTo(Answer.Kind.TAKEN);
        assertThat(answer.refused()).isEqualTo(2);
        assertThat(kafka.attempts()).isZero();
    }

    @Test
    void shouldSayWhatIsWrongWithItsOwnFiles() throws IOException {
        Reading reading = MemoryKafka.reading(folder, Map.of(), "posts", "comments");
        Path map = Files.writeString(folder.resolve("map.yaml"), "spalten: {}\n");
        Reading wrong =
                new Reading(
                        Map.of(),
                        "",
                        "posts",
                        "comments",
                        reading.edgeKeyFile(),
                        reading.platformsFile(),
                        map,
                        0,
                        reading.ingest());
        assertThatThrownBy(() -> FileItems.of(wrong, CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("map.yaml：没有键 'spalten'");
        Files.delete(reading.edgeKeyFile());
        assertThatThrownBy(() -> FileItems.of(reading, CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("edge_key_file");
    }

    @Test
    void shouldTellAReadingToAnotherProcessWithoutLoss() throws IOException {
        Reading reading =
                MemoryKafka.reading(
                        folder, Map.of("bootstrap.servers", "k:1"), "posts", "comments");
        assertThat(Reading.of(reading.json())).isEqualTo(reading);
        assertThat(reading.toString()).doesNotContain("bootstrap");
    }

    private Answer take(Path papers) {
        return new DirectTaker(kafka.items(folder, CLOCK))
                .take(
                        new FileTask(
                                file,
                                "日报.csv",
                                papers.resolve("receipt.json"),
                                papers.resolve("refused.csv")));
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, Files.readString(file) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
