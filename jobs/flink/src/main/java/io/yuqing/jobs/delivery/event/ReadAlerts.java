/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.RoutedBy;
import io.yuqing.domain.delivery.office.OfficeChoice;
import io.yuqing.domain.delivery.office.SecondOpinion;
import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.wire.alert.AlertReader;
import io.yuqing.wire.alert.ReadAlert;
import io.yuqing.wire.alert.UnreadableAlertException;
import io.yuqing.wire.judgement.JudgementJson;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records of the alerts topic, and lets the second reading have its say on where each
 * belongs, if it is known by then: nothing waits for it. What comes of it counts for the first step
 * of an alert only. A record that cannot be read is counted and left out.
 */
public final class ReadAlerts extends BroadcastProcessFunction<KeyedRecord, LogRecord, AlertNews> {
    /** What the second reading said lately, by cluster. */
    public static final MapStateDescriptor<String, SecondOpinion> OPINIONS = SecondOpinions.STATE;

    private static final Logger LOG = LoggerFactory.getLogger(ReadAlerts.class);

    private final Map<String, String> topicNames;
    private transient AlertReader reader;
    private transient SecondOpinions opinions;
    private transient Counter unreadable;
    private transient Counter unreadableJudgements;
    private transient Counter routedBySecond;

    public ReadAlerts(Map<String, String> topicNames) {
        this.topicNames = Map.copyOf(topicNames);
    }

    @Override
    public void open(OpenContext context) {
        reader = new AlertReader(topicNames);
        opinions = new SecondOpinions(SecondOpinions.MOST);
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        unreadable = metrics.counter(DeliveryMetrics.UNREADABLE);
        unreadableJudgements = metrics.counter(DeliveryMetrics.JUDGEMENTS_UNREADABLE);
        routedBySecond = metrics.counter(DeliveryMetrics.ROUTED_BY_SECOND);
    }

    @Override
    public void processElement(
            KeyedRecord record, ReadOnlyContext context, Collector<AlertNews> out) {
        ReadAlert alert;
        try {
            alert = reader.readWithOriginals(record.value);
        } catch (UnreadableAlertException e) {
            unreadable.inc();
            LOG.warn("A record of the alerts topic was left out: {}", e.getMessage());
            return;
        }
        AlertNews news = alert.news();
        ReadOnlyBroadcastState<String, SecondOpinion> known = context.getBroadcastState(OPINIONS);
        long at = recordedAt(context);
        OfficeChoice.make(
                news, alert.originals(), cluster -> SecondOpinions.find(known, cluster, at));
        if (news.routedBy == RoutedBy.SECOND) {
            routedBySecond.inc();
        }
        out.collect(news);
    }

    @Override
    public void processBroadcastElement(LogRecord record, Context context, Collector<AlertNews> out)
            throws Exception {
        try {
            opinions.take(
                    context.getBroadcastState(OPINIONS),
                    JudgementJson.read(record.value),
                    record.at,
                    context.currentProcessingTime());
        } catch (IllegalArgumentException e) {
            unreadableJudgements.inc();
            LOG.warn("A record of the topic of judgements was left out: {}", e.getMessage());
        }
    }

    /** By the clock of the broker; a record without a time is of now. */
    private static long recordedAt(ReadOnlyContext context) {
        Long at = context.timestamp();
        return at == null || at <= 0 ? context.currentProcessingTime() : at;
    }
}
