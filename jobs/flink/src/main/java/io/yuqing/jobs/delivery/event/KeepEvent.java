/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps an alert with the event under which people heard of it first, keyed by what they were told
 * it is. An analysis job that began without its state may meet a thread in another order and know
 * other topics of it; under another event the end of the alert would end nothing.
 */
public final class KeepEvent extends KeyedProcessFunction<String, AlertNews, AlertNews> {
    /** As long as an alert of which nothing is heard is remembered. */
    private static final Duration KEPT = Duration.ofDays(30);

    private transient ValueState<String> event;

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<String> descriptor =
                new ValueStateDescriptor<>("event-of-alert", Types.STRING);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(KEPT).build());
        event = getRuntimeContext().getState(descriptor);
    }

    @Override
    public void processElement(AlertNews news, Context context, Collector<AlertNews> out)
            throws Exception {
        String first = event.value();
        if (first != null) {
            news.eventKey = first;
        }
        // Of one that waits nobody was told: what it is about may become known until it fires.
        if (first != null || news.state == AlertNews.State.FIRING) {
            event.update(news.eventKey);
        }
        out.collect(news);
    }
}
