/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.wire.item.RecordKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaHistoryTest extends HistoryContract {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Instant DAY_1 = Instant.parse("2026-09-01T00:00:00Z");

    private String posts;
    private String comments;
    private final List<String> taken = new ArrayList<>();

    @BeforeEach
    void createTopics() {
        Map<String, String> forEver = Map.of("retention.ms", "-1");
        posts = KAFKA.newTopic("posts", 3, forEver);
        comments = KAFKA.newTopic("comments", 1, forEver);
    }

    @Override
    History holding(List<Past> items) {
        for (Past item : items) {
            send(
                    item.kind() == RecordKind.POST ? posts : comments,
                    0,
                    item.published(),
                    item.json());
        }
        return history();
    }

    @Test
    void shouldHandOnEveryRecordOfItsPartitionInOrder() {
        send(posts, 0, 1, "a");
        send(posts, 0, 2, "b");
        send(posts, 2, 1, "c");
        send(comments, 0, 1, "d");

        Extent extent = read(Stretch.ALL);

        assertThat(taken).containsSubsequence("POST 0 a", "POST 0 b");
        assertThat(taken)
                .containsExactlyInAnyOrder("POST 0 a", "POST 0 b", "POST 2 c", "COMMENT 0 d");
        assertThat(extent).isEqualTo(Extent.WHOLE);
        assertThat(history().partitions()).isEqualTo(3);
    }

    @Test
    void shouldBeginWhereTheStretchDoesBecauseNoItemCountsAfterItsRecord() {
        send(posts, 0, 1, "long before");
        send(posts, 0, 9, "of tomorrow, as its collector thinks");
        send(posts, 0, 10, "now");
        send(comments, 0, 3, "before");

        Extent extent = read(Stretch.of(day(10), day(11)));

        assertThat(taken).containsExactly("POST 0 now");
        assertThat(extent).isEqualTo(Extent.WHOLE);
    }

    @Test
    void shouldSayHowFarBackThePartitionThatForgotMostGoes() throws Exception {
        send(posts, 0, 1, "deleted");
        send(posts, 0, 5, "kept");
        send(posts, 1, 2, "deleted");
        send(posts, 1, 7, "kept");
        send(comments, 0, 1, "kept");
        deleteBefore(posts, 0, 1);
        deleteBefore(posts, 1, 1);

        Extent extent = read(Stretch.of(day(3), day(20)));

        assertThat(extent.completeFrom()).isEqualTo(day(7));
        assertThat(extent.why()).contains(posts, "分区 1", "2026-09-07 08:00", "已按保留期删除");
    }

    @Test
    void shouldSayThatNothingIsLeftOfAPartition() throws Exception {
        send(posts, 2, 4, "deleted");
        send(posts, 0, 4, "kept");
        deleteBefore(posts, 2, 1);

        Extent extent = read(Stretch.of(day(4), day(20)));

        assertThat(extent.completeFrom()).isEqualTo(Instant.MIN);
        assertThat(extent.why()).contains("分区 2 的记录已全部按保留期删除");
        assertThat(taken).containsExactly("POST 0 kept");
    }

    @Test
    void shouldNotCallWhatIsStillThereForgotten() throws Exception {
        send(posts, 0, 1, "deleted");
        send(posts, 0, 5, "kept");
        deleteBefore(posts, 0, 1);

        assertThat(read(Stretch.of(day(8), day(20)))).isEqualTo(Extent.WHOLE);
        assertThat(read(Stretch.of(day(5), day(20)))).isEqualTo(Extent.WHOLE);
    }

    @Test
    void shouldNotWaitForRecordsThatComeWhileItReads() {
        send(posts, 0, 1, "a");

        history()
                .read(
                        Stretch.ALL,
                        (kind, value, timestamp, partition) -> {
                            taken.add(new String(value, StandardCharsets.UTF_8));
                            send(posts, 0, 1, "later");
                        });

        assertThat(taken).containsExactly("a");
    }

    @Test
    void shouldSayWhichTopicIsMissing() {
        assertThatThrownBy(
                        () ->
                                new KafkaHistory(KafkaServer.at(KAFKA.bootstrap()), posts, "none")
                                        .partitions())
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("中没有主题 none；请核对地址和主题名称");
    }

    private Extent read(Stretch wanted) {
        return history()
                .read(
                        wanted,
                        (kind, value, timestamp, partition) ->
                                taken.add(
                                        kind
                                                + " "
                                                + partition
                                                + " "
                                                + new String(value, StandardCharsets.UTF_8)));
    }

    private KafkaHistory history() {
        return new KafkaHistory(KafkaServer.at(KAFKA.bootstrap()), posts, comments);
    }

    private static void send(String topic, int partition, int day, String value) {
        send(topic, partition, day(day), value);
    }

    private static void send(String topic, int partition, Instant at, String value) {
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(
                                topic,
                                partition,
                                at.toEpochMilli(),
                                null,
                                value.getBytes(StandardCharsets.UTF_8))));
    }

    private static void deleteBefore(String topic, int partition, long offset) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            admin.deleteRecords(
                            Map.of(
                                    new TopicPartition(topic, partition),
                                    RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
        }
    }

    private static Instant day(int number) {
        return DAY_1.plus(Duration.ofDays(number - 1));
    }
}
