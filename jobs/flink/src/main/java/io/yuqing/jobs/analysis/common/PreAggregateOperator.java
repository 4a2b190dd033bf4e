/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Gathers elements in memory and sends their sums: when enough are gathered, when the interval has
 * passed, before every watermark (so nothing becomes late by waiting here) and before every
 * checkpoint barrier (so nothing in memory crosses a barrier, and there is no state to restore).
 */
public final class PreAggregateOperator<IN, OUT> extends AbstractStreamOperator<OUT>
        implements OneInputStreamOperator<IN, OUT>, BoundedOneInput {
    private final Buffer<IN, OUT> buffer;
    private final int limit;
    private final long interval;
    private transient ScheduledFuture<?> timer;

    public PreAggregateOperator(Buffer<IN, OUT> buffer, int limit, Duration interval) {
        this.buffer = buffer;
        this.limit = limit;
        this.interval = interval.toMillis();
    }

    @Override
    public void open() throws Exception {
        super.open();
        if (buffer.announcesStart()) {
            flushInAWhile();
        }
    }

    @Override
    public void processElement(StreamRecord<IN> element) {
        buffer.add(element.getValue());
        if (buffer.size() >= limit) {
            flush();
        } else if (timer == null) {
            flushInAWhile();
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        flush();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        flush();
    }

    @Override
    public void endInput() {
        flush();
    }

    private void flushInAWhile() {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        timer = getProcessingTimeService().registerTimer(now + interval, this::onInterval);
    }

    private void onInterval(long time) {
        timer = null;
        flush();
    }

    private void flush() {
        buffer.drain(sum -> output.collect(new StreamRecord<>(sum)));
    }
}
