/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.admit;

import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.model.Item;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.RejectReason;
import io.yuqing.wire.item.Rejection;
import io.yuqing.wire.item.WireItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneOffset;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartitionTimesTest {
    @TempDir Path folder;

    private OneInputStreamOperatorTestHarness<Decoded, Item> admit;

    @BeforeEach
    void open() throws Exception {
        Path key = folder.resolve("key");
        Files.writeString(key, "a key for tests that is long enough");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--------"));
        admit = harness();
        admit.open();
    }

    @AfterEach
    void close() throws Exception {
        admit.close();
    }

    @Test
    void shouldGiveAnItemTheTimeOfItsOwnPartition() throws Exception {
        send(item("posts", 0, NOON), item("posts", 1, NOON - 9 * HOUR), item("posts", 0, NOON - 1));

        assertThat(admit.extractOutputValues())
                .extracting(item -> item.partitionTime)
                .containsExactly(behind(NOON), behind(NOON - 9 * HOUR), behind(NOON));
    }

    @Test
    void shouldNotTakeTheSamePartitionOfAnotherTopicForIt() throws Exception {
        send(item("posts", 0, NOON), item("comments", 0, NOON - HOUR));

        assertThat(lastPartitionTime()).isEqualTo(behind(NOON - HOUR));
    }

    @Test
    void shouldNotBeMovedByARejectedRecord() throws Exception {
        send(rejected(NOON + HOUR), item("posts", 0, NOON));

        assertThat(lastPartitionTime()).isEqualTo(behind(NOON));
    }

    /**
     * A task that waits for room behind it takes the savepoint of a stop before it has ended, one
     * that does not wait after that. Flink refuses the savepoint if both have state of which each
     * is to know all, and the job cannot be stopped while it has much to do.
     */
    @Test
    void shouldKeepNoStateInTheTaskOfTheSource() throws Exception {
        send(item("posts", 0, NOON));

        assertThat(admit.snapshot(1, 1).getManagedOperatorState()).isEmpty();
    }

    private void send(Decoded... records) throws Exception {
        for (Decoded record : records) {
            admit.processElement(record, 0);
        }
    }

    private long lastPartitionTime() {
        return admit.extractOutputValues()
                .get(admit.extractOutputValues().size() - 1)
                .partitionTime;
    }

    /** As the watermark after an item. */
    private static long behind(long time) {
        return time - MINUTE - 1;
    }

    private OneInputStreamOperatorTestHarness<Decoded, Item> harness() throws Exception {
        return Harnesses.admit(
                new AdmitFunction(
                        folder.resolve("key").toString(),
                        Duration.ofDays(30),
                        ZoneOffset.UTC,
                        Duration.ofMillis(MINUTE)));
    }

    private static Decoded item(String topic, int partition, long eventAt) {
        Decoded decoded = record(topic, partition);
        decoded.item = new WireItem();
        decoded.item.id = "a";
        decoded.item.kind = WireItem.ORIGINAL;
        decoded.item.publishedAt = eventAt + HOUR;
        decoded.item.eventAt = eventAt;
        return decoded;
    }

    private static Decoded rejected(long timestamp) {
        Decoded decoded = record("posts", 0);
        decoded.timestamp = timestamp;
        decoded.rejection = new Rejection();
        decoded.rejection.reason = RejectReason.NOT_JSON;
        decoded.rejection.detail = "";
        decoded.rejection.payload = new byte[0];
        return decoded;
    }

    private static Decoded record(String topic, int partition) {
        Decoded decoded = new Decoded();
        decoded.topic = topic;
        decoded.partition = partition;
        return decoded;
    }
}
