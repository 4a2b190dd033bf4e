/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.event.CaseMark;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps an alert with the event under which people heard of it first, keyed by what they were told
 * it is. An analysis job that began without its state may meet a thread in another order and know
 * other topics of it; under another event the end of the alert would end nothing.
 *
 * <p>What its case says of an alert goes the same way, and is kept, too: after a restart it may
 * come before the alert does.
 */
public final class KeepEvent
        extends KeyedCoProcessFunction<String, AlertNews, CaseMark, EventStep> {
    /** As long as an alert of which nothing is heard is remembered. */
    private static final Duration KEPT = Duration.ofDays(30);

    private transient ValueState<String> event;
    private transient ValueState<CaseMark> mark;

    @Override
    public void open(OpenContext context) {
        StateTtlConfig kept = StateTtlConfig.newBuilder(KEPT).build();
        ValueStateDescriptor<String> descriptor =
                new ValueStateDescriptor<>("event-of-alert", Types.STRING);
        descriptor.enableTimeToLive(kept);
        event = getRuntimeContext().getState(descriptor);
        ValueStateDescriptor<CaseMark> ofCase =
                new ValueStateDescriptor<>("case-of-alert", CaseMark.class);
        ofCase.enableTimeToLive(kept);
        mark = getRuntimeContext().getState(ofCase);
    }

    @Override
    public void processElement1(AlertNews news, Context context, Collector<EventStep> out)
            throws Exception {
        String first = event.value();
        if (first != null) {
            news.eventKey = first;
        }
        // Of one that waits nobody was told: what it is about may become known until it fires.
        if (first != null || news.state == AlertNews.State.FIRING) {
            event.update(news.eventKey);
        }
        out.collect(EventStep.of(news.eventKey, news, mark.value()));
    }

    @Override
    public void processElement2(CaseMark said, Context context, Collector<EventStep> out)
            throws Exception {
        mark.update(said);
        String first = event.value();
        if (first != null) {
            out.collect(EventStep.of(first, null, said));
        }
    }
}
