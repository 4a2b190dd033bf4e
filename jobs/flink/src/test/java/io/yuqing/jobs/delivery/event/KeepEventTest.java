/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.event.CaseMark;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepEventTest {
    private KeyedTwoInputStreamOperatorTestHarness<String, AlertNews, CaseMark, EventStep> alerts;

    @BeforeEach
    void open() throws Exception {
        open(null);
    }

    private void open(OperatorSubtaskState state) throws Exception {
        alerts =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(new KeepEvent()),
                        news -> news.toldAs,
                        mark -> mark.toldAs,
                        Types.STRING);
        alerts.setup(
                TypeInformation.of(EventStep.class)
                        .createSerializer(alerts.getExecutionConfig().getSerializerConfig()));
        if (state != null) {
            alerts.initializeState(state);
        }
        alerts.open();
    }

    @AfterEach
    void close() throws Exception {
        alerts.close();
    }

    @Test
    void shouldEndAnAlertUnderTheEventUnderWhichItFired() throws Exception {
        assertThat(event("a", AlertNews.State.FIRING, "thread/p1")).isEqualTo("thread/p1");
        assertThat(event("a", AlertNews.State.FIRING, "topic/water")).isEqualTo("thread/p1");
        assertThat(event("a", AlertNews.State.RESOLVED, "topic/water")).isEqualTo("thread/p1");
        assertThat(event("a", AlertNews.State.FIRING, "topic/water")).isEqualTo("thread/p1");
    }

    @Test
    void shouldLetAnAlertThatWaitsBecomeKnownAndAnotherBeItsOwn() throws Exception {
        assertThat(event("a", AlertNews.State.PENDING, "thread/p1")).isEqualTo("thread/p1");
        assertThat(event("a", AlertNews.State.FIRING, "topic/water")).isEqualTo("topic/water");
        assertThat(event("b", AlertNews.State.FIRING, "topic/park")).isEqualTo("topic/park");
    }

    @Test
    void shouldForgetAnAlertOfWhichNothingIsHeard() throws Exception {
        alerts.setStateTtlProcessingTime(0);
        event("a", AlertNews.State.FIRING, "thread/p1");
        alerts.setStateTtlProcessingTime(Duration.ofDays(31).toMillis());
        assertThat(event("a", AlertNews.State.FIRING, "topic/water")).isEqualTo("topic/water");
    }

    @Test
    void shouldLeadWhatACaseSaysToTheEventOfItsAlert() throws Exception {
        event("a", AlertNews.State.FIRING, "thread/p1");
        alerts.processElement2(new StreamRecord<>(mark("a")));
        EventStep said = last();
        assertThat(said.eventKey).isEqualTo("thread/p1");
        assertThat(said.news).isNull();
        assertThat(said.mark.toldAs).isEqualTo("a");
    }

    @Test
    void shouldKeepWhatACaseSaysOfAnAlertThatIsReadAgainLater() throws Exception {
        alerts.processElement2(new StreamRecord<>(mark("a")));
        assertThat(alerts.extractOutputValues()).isEmpty();
        event("a", AlertNews.State.FIRING, "thread/p1");
        assertThat(last().mark.toldAs).isEqualTo("a");
        event("b", AlertNews.State.FIRING, "thread/p2");
        assertThat(last().mark).isNull();
    }

    @Test
    void shouldReadTheStateOfABuildWithoutCases() throws Exception {
        OperatorSubtaskState state;
        var before =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new KeepEventWithoutCases()),
                        toldAs -> toldAs,
                        Types.STRING);
        try (before) {
            before.open();
            before.processElement(new StreamRecord<>("a"));
            state = before.snapshot(1, 1);
        }
        alerts.close();
        open(state);
        assertThat(event("a", AlertNews.State.RESOLVED, "topic/water")).isEqualTo("thread/p1");
    }

    /** Keeps what the operator of this uid kept before there were cases. */
    private static final class KeepEventWithoutCases
            extends KeyedProcessFunction<String, String, String> {
        private static final long serialVersionUID = 1L;
        private transient ValueState<String> event;

        @Override
        public void open(OpenContext context) {
            ValueStateDescriptor<String> descriptor =
                    new ValueStateDescriptor<>("event-of-alert", Types.STRING);
            descriptor.enableTimeToLive(StateTtlConfig.newBuilder(Duration.ofDays(30)).build());
            event = getRuntimeContext().getState(descriptor);
        }

        @Override
        public void processElement(String toldAs, Context context, Collector<String> out)
                throws Exception {
            event.update("thread/p1");
        }
    }

    private static CaseMark mark(String toldAs) {
        CaseMark mark = new CaseMark();
        mark.toldAs = toldAs;
        mark.accepted = true;
        return mark;
    }

    private EventStep last() {
        List<EventStep> all = alerts.extractOutputValues();
        return all.get(all.size() - 1);
    }

    private String event(String toldAs, AlertNews.State state, String key) throws Exception {
        AlertNews news = new AlertNews();
        news.toldAs = toldAs;
        news.state = state;
        news.eventKey = key;
        alerts.processElement1(new StreamRecord<>(news));
        assertThat(last().news.eventKey).isEqualTo(last().eventKey);
        return last().eventKey;
    }
}
