/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Runs {@link ThreadFunction} and tells it of every watermark. Flink tells functions only with the
 * next element, and the subjects behind forget by watermarks that no element follows.
 */
public final class ThreadOperator extends KeyedProcessOperator<String, Item, Counted> {
    private static final long serialVersionUID = 1L;

    public ThreadOperator(ThreadFunction function) {
        super(function);
    }

    @Override
    public void open() throws Exception {
        ((ThreadFunction) userFunction).keys(this::setCurrentKey);
        super.open();
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        ((ThreadFunction) userFunction).timeIs(mark.getTimestamp());
        super.processWatermark(mark);
    }
}
