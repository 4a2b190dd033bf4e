/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.kafka.backlog.Backlog;
import io.yuqing.wire.item.Decoded;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time by items only, behind the newest by the disorder that is allowed. A rejected record
 * does not move it.
 *
 * <p>An item moves event time to when it counts, which is never past when it was collected or when
 * Kafka got it: one collector with a wrong clock must not make the items of all others late.
 */
final class ItemWatermarks implements WatermarkGenerator<Decoded> {
    private final long outOfOrderness;
    private long newest;

    private ItemWatermarks(Duration outOfOrderness) {
        this.outOfOrderness = outOfOrderness.toMillis();
        this.newest = Long.MIN_VALUE + this.outOfOrderness + 1;
    }

    static WatermarkStrategy<Decoded> strategy(
            Duration outOfOrderness, Duration idleness, Backlog backlog) {
        return timed(
                context ->
                        new QuietPartition(
                                new ItemWatermarks(outOfOrderness),
                                idleness,
                                context.getInputActivityClock(),
                                backlog));
    }

    static WatermarkStrategy<Decoded> ofHistory(Duration outOfOrderness) {
        return timed(context -> new ItemWatermarks(outOfOrderness));
    }

    private static WatermarkStrategy<Decoded> timed(WatermarkStrategy<Decoded> strategy) {
        return strategy.withTimestampAssigner((decoded, recorded) -> eventTime(decoded));
    }

    /** For a rejection the record's timestamp, which no one counts by. */
    static long eventTime(Decoded decoded) {
        return decoded.item == null ? decoded.timestamp : decoded.item.eventAt;
    }

    @Override
    public void onEvent(Decoded event, long eventTimestamp, WatermarkOutput output) {
        if (event.item != null) {
            newest = Math.max(newest, event.item.eventAt);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        output.emitWatermark(new Watermark(newest - outOfOrderness - 1));
    }
}
