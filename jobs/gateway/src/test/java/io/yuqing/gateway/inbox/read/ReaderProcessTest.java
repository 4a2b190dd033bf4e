/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderProcessTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
    @TempDir private Path folder;

    @AfterEach
    void end() {
        watchdog.shutdownNow();
    }

    @Test
    void shouldTakeOneFileAfterTheOtherAndAnswerInWords() throws IOException {
        try (ReaderProcess process = process(256, LIMIT)) {
            Path bad = Files.writeString(folder.resolve("会议.txt"), "会议记录");
            Path refused =
                    Files.writeString(
                            folder.resolve("日期.csv"), "正文,发布时间,平台\n停水,2025-11-29,weibo\n");

            Answer first = process.take(task(bad));
            Answer second = process.take(task(refused));
            process.rest();
            Answer third = process.take(task(refused));

            assertThat(first.kind()).isEqualTo(Answer.Kind.UNREADABLE);
            assertThat(first.why()).contains("没有认出表头");
            assertThat(second.kind()).isEqualTo(Answer.Kind.TAKEN);
            assertThat(second.refused()).isEqualTo(1);
            assertThat(third.kind()).isEqualTo(Answer.Kind.TAKEN);
            assertThat(folder.resolve("日期.csv.receipt.json")).exists();
        }
    }

    @Test
    void shouldOutliveAWorkbookThatNeedsMoreMemoryThanThereIs() throws IOException {
        Path large = folder.resolve("大表.xlsx");
        Random random = new Random(7);
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true);
                OutputStream out = Files.newOutputStream(large)) {
            SXSSFSheet sheet = book.createSheet("1");
            for (int i = 0; i < 2_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(text(random, 8_000));
            }
            book.write(out);
        }
        Path small = Files.writeString(folder.resolve("会议.txt"), "会议记录");
        try (ReaderProcess process = process(24, LIMIT)) {
            Answer first = process.take(task(large));
            Answer second = process.take(task(small));

            assertThat(first)
                    .isEqualTo(
                            new Answer(
                                    Answer.Kind.DIED,
                                    "it ran out of its 24 MB of memory",
                                    "",
                                    0,
                                    0));
            assertThat(second.kind()).isEqualTo(Answer.Kind.UNREADABLE);
        }
    }

    @Test
    void shouldSayWhyItCannotBeStarted() throws IOException {
        Reading reading = MemoryKafka.reading(folder, Map.of(), "posts", "comments");
        Files.delete(reading.edgeKeyFile());
        try (ReaderProcess process = new ReaderProcess(reading, 64, LIMIT, watchdog)) {
            Answer answer = process.take(task(folder.resolve("a.csv")));
            assertThat(answer.kind()).isEqualTo(Answer.Kind.DOWN);
            assertThat(answer.why()).contains("edge_key_file", "does not exist");
        }
    }

    @Test
    void shouldGiveUpWhatTakesTooLong() throws IOException {
        try (ReaderProcess process = process(64, Duration.ofMillis(1))) {
            Answer answer = process.take(task(folder.resolve("a.csv")));
            assertThat(answer.kind()).isEqualTo(Answer.Kind.DOWN);
            assertThat(answer.why()).contains("not done within");
        }
    }

    /** That is not packed to nearly nothing. */
    private static String text(Random random, int length) {
        return random.ints(length, 0x4E00, 0x9F00)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private ReaderProcess process(int megabytes, Duration limit) {
        return new ReaderProcess(
                MemoryKafka.reading(
                        folder, Map.of("bootstrap.servers", "127.0.0.1:1"), "posts", "comments"),
                megabytes,
                limit,
                watchdog);
    }

    private static FileTask task(Path file) {
        String name = file.getFileName().toString();
        return new FileTask(
                file,
                name,
                file.resolveSibling(name + ".receipt.json"),
                file.resolveSibling(name + ".csv"));
    }
}
