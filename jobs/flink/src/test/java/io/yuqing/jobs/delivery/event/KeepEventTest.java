/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepEventTest {
    private KeyedOneInputStreamOperatorTestHarness<String, AlertNews, AlertNews> alerts;

    @BeforeEach
    void open() throws Exception {
        alerts =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new KeepEvent()),
                        news -> news.toldAs,
                        Types.STRING);
        alerts.setup(
                Types.POJO(AlertNews.class)
                        .createSerializer(alerts.getExecutionConfig().getSerializerConfig()));
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

    private String event(String toldAs, AlertNews.State state, String key) throws Exception {
        AlertNews news = new AlertNews();
        news.toldAs = toldAs;
        news.state = state;
        news.eventKey = key;
        alerts.processElement(new StreamRecord<>(news));
        return alerts.extractOutputValues().get(alerts.extractOutputValues().size() - 1).eventKey;
    }
}
