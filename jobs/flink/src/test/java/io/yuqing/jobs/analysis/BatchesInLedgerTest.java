/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.analysis.LedgerLine.Checkpoint;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.local.process.PrivateFile;
import io.yuqing.wire.SourceRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever sends a batch finds every record of it in the ledger, by the outcome it had: of live
 * ones, repeats, late ones and bad ones, over two topics and a failure.
 */
class BatchesInLedgerTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T04:00:00Z");
    private static final List<String> BATCHES = List.of("b1", "f2", "r3", "");
    private static final int RECORDS = 600;

    /** What a batch came to. */
    private record Outcomes(long read, long counted, long duplicate, long late, long rejected) {
        static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0);

        Outcomes and(Outcomes more) {
            return new Outcomes(
                    read + more.read,
                    counted + more.counted,
                    duplicate + more.duplicate,
                    late + more.late,
                    rejected + more.rejected);
        }
    }

    @TempDir private Path folder;
    private final Random random = new Random(11);
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<String, Outcomes> sent = new HashMap<>();
    private final List<String> accepted = new ArrayList<>();
    private final Map<String, LedgerRow> table = new HashMap<>();

    @Test
    void everyRecordOfABatchIsInTheLedgerByItsNameAlsoAfterAFailure() throws Exception {
        for (int i = 0; i < RECORDS; i++) {
            send(i);
        }
        Path key = folder.resolve("key");
        PrivateFile.write(key, "0123456789abcdef0123456789abcdef");

        Checkpoint checkpoint;
        try (LedgerLine killed = new LedgerLine(key, null, this::write)) {
            read(killed, 0, RECORDS / 3);
            checkpoint = killed.checkpoint();
            read(killed, RECORDS / 3, RECORDS / 2);
        }
        try (LedgerLine again = new LedgerLine(key, checkpoint, this::write)) {
            read(again, RECORDS / 3, RECORDS);
            again.flush();

            assertThat(ofBatches()).isEqualTo(withoutNameless(sent));
            assertThat(ofPartitions()).isEqualTo(sum(sent));
            assertThat(sent.values()).allMatch(each -> each.counted > 0 && each.duplicate > 0);
            assertThat(sent.values()).allMatch(each -> each.late > 0 && each.rejected > 0);
            assertThat(again.accountsAfter(Duration.ofDays(8))).isZero();
        }
    }

    private void read(LedgerLine line, int from, int to) throws Exception {
        for (ConsumerRecord<byte[], byte[]> record : records.subList(from, to)) {
            line.read(record);
            if (random.nextInt(20) == 0) {
                line.flush();
            }
        }
    }

    /** As the table does it: the row with the highest version is the one. */
    private void write(LedgerRow row) {
        LedgerRow copy = new LedgerRow();
        copy.batch = row.batch;
        copy.add(row);
        table.merge(row.key(), copy, (old, now) -> now.version() >= old.version() ? now : old);
    }

    private void send(int number) {
        String batch = BATCHES.get(random.nextInt(BATCHES.size()));
        // The first of each topic says what time it is.
        int fate = number < 2 ? 0 : random.nextInt(8);
        String topic = number % 2 == 0 ? "posts" : "comments";
        Instant now = BEGIN.plusSeconds(number);
        Outcomes outcome;
        byte[] value;
        if (fate == 7) {
            outcome = new Outcomes(1, 0, 0, 0, 1);
            value = bad(topic, batch, now);
        } else if (fate == 6) {
            outcome = new Outcomes(1, 0, 0, 1, 0);
            value = json(topic, "late" + number, now.minus(Duration.ofDays(4)), batch);
        } else if (fate == 5 && accepted.size() > 2) {
            outcome = new Outcomes(1, 0, 1, 0, 0);
            String before = accepted.get(random.nextInt(accepted.size()));
            topic = before.substring(0, before.indexOf(' '));
            value = json(topic, before.substring(before.indexOf(' ') + 1), BEGIN, batch);
        } else {
            outcome = new Outcomes(1, 1, 0, 0, 0);
            value = json(topic, "new" + number, BEGIN, batch);
            accepted.add(topic + " new" + number);
        }
        sent.merge(batch, outcome, Outcomes::and);
        records.add(record(topic, number, now, value, batch));
    }

    /**
     * A field that breaks the contract, an object that breaks off, and bytes that are no object.
     */
    private byte[] bad(String topic, String batch, Instant now) {
        return switch (random.nextInt(3)) {
            case 0 -> json(topic, "bad", now.plus(Duration.ofDays(9)), batch);
            case 1 -> ("{\"source_ref\":\"" + batch + "\",\"text\":\"" + "停水").getBytes(UTF_8);
            default -> "id;text".getBytes(UTF_8);
        };
    }

    private static byte[] json(String topic, String id, Instant published, String batch) {
        String kind =
                topic.equals("posts")
                        ? "\"channel\":\"forum\",\"kind\":\"original\""
                        : "\"post_id\":\"root\"";
        String object =
                "{\"id\":\"%s\",\"platform\":\"bbs\",%s,\"author\":\"某\",\"published_at\":\"%s\",\"text\":\"停水\"}"
                        .formatted(id, kind, published);
        byte[] bytes = object.getBytes(UTF_8);
        return batch.isEmpty() ? bytes : SourceRef.put(bytes, batch);
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, int number, Instant now, byte[] value, String batch) {
        RecordHeaders headers = new RecordHeaders();
        if (!batch.isEmpty() && value[0] != '{') {
            headers.add(SourceRef.NAME, batch.getBytes(UTF_8));
        }
        return new ConsumerRecord<>(
                topic,
                0,
                number,
                now.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                value.length,
                new byte[0],
                value,
                headers,
                java.util.Optional.empty());
    }

    private Map<String, Outcomes> ofBatches() {
        Map<String, Outcomes> found = new HashMap<>();
        table.values().stream()
                .filter(LedgerRow::isOfBatch)
                .forEach(row -> found.merge(row.batch, outcomes(row), Outcomes::and));
        return found;
    }

    private Outcomes ofPartitions() {
        return table.values().stream()
                .filter(row -> !row.isOfBatch())
                .map(BatchesInLedgerTest::outcomes)
                .reduce(Outcomes.NONE, Outcomes::and);
    }

    private static Outcomes outcomes(LedgerRow row) {
        return new Outcomes(row.read, row.counted, row.duplicate, row.late, row.rejected);
    }

    private static Map<String, Outcomes> withoutNameless(Map<String, Outcomes> all) {
        Map<String, Outcomes> named = new HashMap<>(all);
        named.remove("");
        return named;
    }

    private static Outcomes sum(Map<String, Outcomes> all) {
        return all.values().stream().reduce(Outcomes.NONE, Outcomes::and);
    }
}
