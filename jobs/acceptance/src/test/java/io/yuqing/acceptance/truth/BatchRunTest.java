/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.acceptance.Said;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.tools.stack.Settling;
import io.yuqing.wire.KafkaTopics;
import io.yuqing.wire.SourceRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file is imported, bad records are sent under the same name, and a TaskManager is killed in
 * between: the command finds each of them in the ledger by the outcome that it must have.
 */
class BatchRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int LIVE = 1_500;
    private static final int REPEATS = 100;
    private static final int LATE = 40;
    private static final int BAD = 10;

    @TempDir private Path folder;

    @Test
    void everyRecordOfABatchIsAccountedForAlsoAfterAKill() throws Exception {
        Path file = folder.resolve("日报.csv");
        Files.writeString(file, table());
        Path data = Files.createDirectory(folder.resolve("stack"));
        try (RunningStack stack = RunningStack.start(data, true, Map.of())) {
            Path receipt = folder.resolve("receipt.json");
            Files.writeString(receipt, run(stack, 0, "import", file.toString(), "--json"));
            JsonNode said = JSON.readTree(Files.readString(receipt));
            String batch = said.path("batch").asText();
            assertThat(said.path("sent").asLong()).isEqualTo(LIVE + REPEATS + LATE);
            KilledPart.TASKMANAGER.strike(stack);
            KafkaRecords.produce(stack.bootstrap(), bad(batch));
            KafkaRecords.produce(stack.bootstrap(), bad(SourceRef.NONE));

            long all = LIVE + REPEATS + LATE + 2 * BAD;
            new Settling(stack.tables(), all, System.out::println)
                    .await(stack.rest(), stack.jobId());

            String sent = String.valueOf(LIVE + REPEATS + LATE + BAD);
            String text = run(stack, 0, "batch", batch, "--sent", sent);
            assertThat(text)
                    .contains("批次 " + batch + "，回执 1,650 条")
                    .contains("已读 1,650 条＝计入 1,500＋重复 100＋迟到 40＋死信 10")
                    .contains("回执中的每一条都已入账。");
            assertThat(run(stack, 1, "batch", "--receipt", receipt.toString()))
                    .contains("比回执多读到 10 条");
        }
    }

    /** Live ones, some of them twice, and at the end those that are weeks old. */
    private static String table() {
        Instant now = Instant.now();
        List<String> lines = new ArrayList<>(List.of("信息ID,标题,正文,发布时间,平台"));
        for (int i = 0; i < LIVE; i++) {
            lines.add(line("n" + i, now.minusSeconds(3_600 + LIVE - i)));
            if (i % (LIVE / REPEATS) == 0) {
                lines.add(lines.get(lines.size() - 1));
            }
        }
        for (int i = 0; i < LATE; i++) {
            lines.add(line("old" + i, now.minus(Duration.ofDays(20)).plusSeconds(i)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(String id, Instant published) {
        return "%s,停水,城东又停水了 %s,%s,云汀论坛".formatted(id, id, BEIJING.format(published));
    }

    /** Half of them break off behind their name, half are no object and bear it in a header. */
    private static List<ProducerRecord<byte[], byte[]>> bad(String batch) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < BAD; i++) {
            String value = i % 2 == 0 ? "{\"source_ref\":\"" + batch + "\",\"id\":" : "id;text";
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(KafkaTopics.POSTS, value.getBytes(UTF_8));
            if (i % 2 == 1 && !batch.isEmpty()) {
                record.headers().add(SourceRef.NAME, batch.getBytes(UTF_8));
            }
            records.add(record);
        }
        return records;
    }

    private String run(RunningStack stack, int code, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        if (words[0].equals("import")) {
            all.addAll(List.of("--kafka", stack.bootstrap()));
        } else {
            all.addAll(List.of("--clickhouse", stack.tables().url()));
        }
        Said said = Said.by(all);
        assertThat(said.code()).as(said.text()).isEqualTo(code);
        return said.text();
    }
}
