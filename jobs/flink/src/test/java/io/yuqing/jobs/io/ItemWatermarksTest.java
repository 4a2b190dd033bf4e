/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.kafka.ControlSource;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.Rejection;
import io.yuqing.wire.item.WireItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.ManualClock;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class ItemWatermarksTest {

    private static final long NOON = 1372651200000L;

    private final ManualClock clock = new ManualClock();
    private final List<String> emitted = new ArrayList<>();
    private final WatermarkOutput output = new Recorder();
    private long offset;
    private final NotedBacklog backlog = new NotedBacklog();
    private final WatermarkStrategy<Decoded> strategy =
            ItemSource.watermarks(Duration.ofMinutes(1), Duration.ofSeconds(30), backlog);
    private final WatermarkGenerator<Decoded> generator =
            strategy.createWatermarkGenerator(new Context());

    @Test
    void stayBehindTheNewestItemByTheAllowedDisorder() {
        read(item(NOON));
        read(item(NOON - 20_000));
        generator.onPeriodicEmit(output);
        assertThat(emitted).containsExactly(Long.toString(NOON - 60_001));
    }

    @Test
    void areNotMovedByRejectedRecords() {
        read(item(NOON));
        read(rejected(NOON + 1_000_000));
        generator.onPeriodicEmit(output);
        assertThat(emitted).containsExactly(Long.toString(NOON - 60_001));
    }

    @Test
    void doNotRunAheadOfCollectionForAnItemDatedInTheFuture() {
        Decoded tomorrow = item(NOON);
        tomorrow.item.publishedAt = NOON + 20 * 3_600_000;
        read(tomorrow);
        generator.onPeriodicEmit(output);
        assertThat(emitted).containsExactly(Long.toString(NOON - 60_001));
    }

    @Test
    void aPartitionOfNothingButErrorPagesGoesIdle() {
        for (int second = 0; second <= 32; second++) {
            read(rejected(NOON + second));
            generator.onPeriodicEmit(output);
            clock.advanceTime(Duration.ofSeconds(1));
        }
        assertThat(emitted).endsWith("idle");
    }

    @Test
    void aPartitionWithItemsStaysAwakeAndTheNextItemWakesAnIdleOne() {
        for (int second = 0; second <= 32; second++) {
            read(item(NOON + second));
            generator.onPeriodicEmit(output);
            clock.advanceTime(Duration.ofSeconds(1));
        }
        assertThat(emitted).doesNotContain("idle");
        for (int second = 0; second <= 32; second++) {
            generator.onPeriodicEmit(output);
            clock.advanceTime(Duration.ofSeconds(1));
        }
        assertThat(emitted).endsWith("idle");
        read(item(NOON + 90_000));
        generator.onPeriodicEmit(output);
        assertThat(emitted).endsWith(Long.toString(NOON + 90_000 - 60_001));
    }

    @Test
    void aPartitionThatIsSilentWhileMoreOfItWaitsIsNotIdle() {
        read(item(NOON));
        backlog.end = 5;
        silentFor(Duration.ofMinutes(3));
        assertThat(emitted).doesNotContain("idle");
        for (int more = 0; more < 4; more++) {
            read(rejected(NOON));
        }
        silentFor(Duration.ofSeconds(1));
        assertThat(emitted).endsWith("idle");
    }

    @Test
    void thePartitionIsReadToTheEndThatItHadWhenItFellSilent() {
        read(item(NOON));
        backlog.end = 2;
        silentFor(Duration.ofSeconds(31));
        backlog.end = 1_000;
        read(rejected(NOON));
        silentFor(Duration.ofSeconds(1));
        assertThat(emitted).endsWith("idle");
    }

    @Test
    void anEndThatNoRecordHasIsNotWaitedForWithoutEnd() {
        read(item(NOON));
        backlog.end = 2;
        silentFor(Duration.ofMinutes(9));
        assertThat(emitted).doesNotContain("idle");
        silentFor(Duration.ofMinutes(2));
        assertThat(emitted).endsWith("idle");
    }

    @Test
    void whileKafkaDoesNotAnswerNoPartitionIsIdle() {
        read(item(NOON));
        backlog.end = NotedBacklog.NO_ANSWER;
        silentFor(Duration.ofHours(1));
        assertThat(emitted).doesNotContain("idle");
        assertThat(backlog.asked).isBetween(118, 120);
        backlog.end = 1;
        silentFor(Duration.ofSeconds(31));
        assertThat(emitted).endsWith("idle");
    }

    @Test
    void aPartitionOfWhichNothingWasReadIsIdleOnlyIfNothingOfItWaits() {
        backlog.nothingUnread = false;
        silentFor(Duration.ofMinutes(5));
        assertThat(emitted).doesNotContain("idle");
        backlog.nothingUnread = true;
        silentFor(Duration.ofSeconds(31));
        assertThat(emitted).endsWith("idle");
    }

    @Test
    void thoseOfHistoryAreNeverIdle() {
        WatermarkGenerator<Decoded> history =
                ItemSource.watermarksOfHistory(Duration.ofMinutes(1))
                        .createWatermarkGenerator(new Context());
        history.onPeriodicEmit(output);
        clock.advanceTime(Duration.ofDays(1));
        history.onPeriodicEmit(output);
        assertThat(emitted).doesNotContain("idle");
    }

    @Test
    void itemsCarryTheTimeAtWhichTheyCountAndRejectionsThatOfTheRecord() {
        assertThat(ItemWatermarks.eventTime(item(NOON))).isEqualTo(NOON);
        assertThat(ItemWatermarks.eventTime(rejected(7))).isEqualTo(7);
    }

    @Test
    void theControlStreamIsAlwaysIdleAndHasNoWatermark() {
        WatermarkGenerator<Decoded> control =
                ControlSource.<Decoded>alwaysIdle().createWatermarkGenerator(new Context());
        control.onEvent(item(NOON), NOON, output);
        control.onPeriodicEmit(output);
        assertThat(emitted).containsOnly("idle");
    }

    private void silentFor(Duration time) {
        for (long second = 0; second <= time.toSeconds(); second++) {
            generator.onPeriodicEmit(output);
            clock.advanceTime(Duration.ofSeconds(1));
        }
    }

    private void read(Decoded decoded) {
        decoded.topic = "posts";
        decoded.offset = offset++;
        generator.onEvent(decoded, ItemWatermarks.eventTime(decoded), output);
    }

    private static Decoded item(long publishedAt) {
        Decoded decoded = new Decoded();
        decoded.timestamp = 1;
        decoded.item = new WireItem();
        decoded.item.publishedAt = publishedAt;
        decoded.item.collectedAt = publishedAt;
        decoded.item.eventAt = publishedAt;
        return decoded;
    }

    private static Decoded rejected(long timestamp) {
        Decoded decoded = new Decoded();
        decoded.timestamp = timestamp;
        decoded.rejection = new Rejection();
        return decoded;
    }

    private final class Recorder implements WatermarkOutput {
        @Override
        public void emitWatermark(Watermark watermark) {
            emitted.add(Long.toString(watermark.getTimestamp()));
        }

        @Override
        public void markIdle() {
            emitted.add("idle");
        }

        @Override
        public void markActive() {
            emitted.add("active");
        }
    }

    private final class Context implements WatermarkGeneratorSupplier.Context {
        @Override
        public MetricGroup getMetricGroup() {
            return new UnregisteredMetricsGroup();
        }

        @Override
        public RelativeClock getInputActivityClock() {
            return clock;
        }
    }
}
