/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.kafka.backlog.Backlog;
import io.yuqing.wire.item.Decoded;
import java.time.Duration;
import java.util.OptionalLong;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a partition idle, so that it no longer holds event time, when no item came for a while and
 * it is read to the end that it had by then. Silence alone does not tell: a reader that is behind
 * takes its partitions in turns, and on a loaded machine a turn takes longer than any time after
 * which people want quiet partitions out of the way; what waited in them would be late.
 *
 * <p>A rejected record does not keep a partition awake: else one partition of HTML error pages
 * would hold the watermark of the whole job. Used by one task thread.
 */
final class QuietPartition implements WatermarkGenerator<Decoded> {
    private static final Logger LOG = LoggerFactory.getLogger(QuietPartition.class);
    private static final long UNKNOWN = -1;

    /**
     * In times of idleness. The end may be behind offsets that no record has, as marks of
     * transactions, and is then never reached.
     */
    private static final int PATIENCE = 20;

    private final WatermarkGenerator<Decoded> items;
    private final long idleness;
    private final RelativeClock clock;
    private final Backlog backlog;
    private String topic;
    private int partition;

    /** The offset behind what was read. */
    private long position;

    private boolean itemCame = true;
    private boolean idle;
    private long silentSince;
    private long askAgain;

    /** The end of the partition when it had been silent for long enough. */
    private long end = UNKNOWN;

    QuietPartition(
            WatermarkGenerator<Decoded> items,
            Duration idleness,
            RelativeClock clock,
            Backlog backlog) {
        this.items = items;
        this.idleness = idleness.toNanos();
        this.clock = clock;
        this.backlog = backlog;
    }

    @Override
    public void onEvent(Decoded event, long eventTimestamp, WatermarkOutput output) {
        if (topic == null) {
            topic = event.topic;
            partition = event.partition;
            backlog.began(topic, partition);
        }
        position = event.offset + 1;
        if (event.item != null) {
            itemCame = true;
            items.onEvent(event, eventTimestamp, output);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        long now = clock.relativeTimeNanos();
        if (itemCame) {
            itemCame = false;
            idle = false;
            silentSince = now;
            askAgain = now + idleness;
            end = UNKNOWN;
        }
        idle |= now - silentSince >= idleness && isReadToItsEnd(now);
        if (idle) {
            output.markIdle();
        } else {
            items.onPeriodicEmit(output);
        }
    }

    private boolean isReadToItsEnd(long now) {
        if (now >= askAgain && (topic == null || end == UNKNOWN)) {
            askAgain = now + idleness;
            if (topic == null) {
                return backlog.nothingUnread();
            }
            OptionalLong known = backlog.end(topic, partition);
            end = known.orElse(UNKNOWN);
        }
        return end != UNKNOWN && (position >= end || isLongSilent(now));
    }

    private boolean isLongSilent(long now) {
        boolean isLong = now - silentSince >= PATIENCE * idleness;
        if (isLong) {
            LOG.warn(
                    "partition {} of {} is read up to {} and ends at {}, and gives nothing: it no"
                            + " longer holds event time",
                    partition,
                    topic,
                    position,
                    end);
        }
        return isLong;
    }
}
