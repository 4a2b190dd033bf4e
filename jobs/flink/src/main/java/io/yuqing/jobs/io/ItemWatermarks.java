/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.wire.item.Decoded;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.eventtime.WatermarksWithIdleness;

/**
 * Bounded out-of-orderness over items only. A rejected record neither moves event time nor keeps
 * its partition awake: else one partition of HTML error pages would hold the watermark of the whole
 * job.
 *
 * <p>An item moves event time to when it counts, which is never past when it was collected or when
 * Kafka got it: one collector with a wrong clock must not make the items of all others late.
 */
final class ItemWatermarks implements WatermarkGenerator<Decoded> {

    private final WatermarkGenerator<Decoded> itemsOnly;

    private ItemWatermarks(WatermarkGenerator<Decoded> itemsOnly) {
        this.itemsOnly = itemsOnly;
    }

    static WatermarkStrategy<Decoded> strategy(Duration outOfOrderness, Duration idleness) {
        WatermarkStrategy<Decoded> strategy =
                context ->
                        new ItemWatermarks(
                                new WatermarksWithIdleness<>(
                                        new Bounded(outOfOrderness),
                                        idleness,
                                        context.getInputActivityClock()));
        return strategy.withTimestampAssigner((decoded, recorded) -> eventTime(decoded));
    }

    /** For a rejection the record's timestamp, which no one counts by. */
    static long eventTime(Decoded decoded) {
        return decoded.item == null ? decoded.timestamp : decoded.item.eventAt;
    }

    @Override
    public void onEvent(Decoded event, long eventTimestamp, WatermarkOutput output) {
        if (event.item != null) {
            itemsOnly.onEvent(event, eventTimestamp, output);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        itemsOnly.onPeriodicEmit(output);
    }

    private static final class Bounded implements WatermarkGenerator<Decoded> {

        private final long outOfOrderness;
        private long newest;

        Bounded(Duration outOfOrderness) {
            this.outOfOrderness = outOfOrderness.toMillis();
            this.newest = Long.MIN_VALUE + this.outOfOrderness + 1;
        }

        @Override
        public void onEvent(Decoded event, long eventTimestamp, WatermarkOutput output) {
            newest = Math.max(newest, event.item.eventAt);
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.emitWatermark(new Watermark(newest - outOfOrderness - 1));
        }
    }
}
