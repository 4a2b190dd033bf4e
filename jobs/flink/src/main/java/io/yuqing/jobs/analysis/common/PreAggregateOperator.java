/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.runtime.metrics.TimerGauge;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Gathers elements in memory and sends their sums: when enough are gathered, when the interval has
 * passed that the load asks for ({@link Pace}), and before every checkpoint barrier, so that
 * nothing in memory crosses a barrier and there is no state to restore.
 *
 * <p>A watermark that comes while something is gathered waits for it and goes right behind it:
 * nothing becomes late by waiting here, and no watermark makes sums smaller than they need be. Of
 * several that wait the last says what the others said.
 */
public final class PreAggregateOperator<IN, OUT> extends AbstractStreamOperator<OUT>
        implements OneInputStreamOperator<IN, OUT>, BoundedOneInput {
    private final Buffer<IN, OUT> buffer;
    private final int limit;
    private final long longest;
    private transient TimerGauge idle;
    private transient Pace pace;
    private transient ScheduledFuture<?> timer;
    private transient Watermark held;

    /**
     * @param longest how long anything is gathered at most
     */
    public PreAggregateOperator(Buffer<IN, OUT> buffer, int limit, Duration longest) {
        this.buffer = buffer;
        this.limit = limit;
        this.longest = longest.toMillis();
    }

    @Override
    public void open() throws Exception {
        super.open();
        idle =
                getContainingTask()
                        .getEnvironment()
                        .getMetricGroup()
                        .getIOMetricGroup()
                        .getIdleTimeMsPerSecond();
        pace = new Pace(longest, now(), idle.getAccumulatedCount());
        if (buffer.announcesStart()) {
            flushIn(longest);
        }
    }

    @Override
    public void processElement(StreamRecord<IN> element) throws Exception {
        buffer.add(element.getValue());
        if (buffer.size() >= limit) {
            flush();
        } else if (timer == null) {
            flushIn(buffer.isUrgent() ? pace.interval(now(), idle.getAccumulatedCount()) : longest);
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        held = mark;
        if (buffer.size() == 0 || mark.equals(Watermark.MAX_WATERMARK)) {
            flush();
        }
    }

    /** Whoever is told that no time comes from here must have been told all that came. */
    @Override
    public void processWatermarkStatus(WatermarkStatus status) throws Exception {
        flush();
        super.processWatermarkStatus(status);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        flush();
    }

    @Override
    public void endInput() throws Exception {
        flush();
    }

    private void flushIn(long millis) {
        timer = getProcessingTimeService().registerTimer(now() + millis, this::onInterval);
    }

    private void onInterval(long time) throws Exception {
        timer = null;
        flush();
    }

    private void flush() throws Exception {
        buffer.drain(sum -> output.collect(new StreamRecord<>(sum)));
        if (held != null) {
            Watermark mark = held;
            held = null;
            super.processWatermark(mark);
        }
    }

    private long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }
}
