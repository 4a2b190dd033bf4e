/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.wire.alert.AlertReader;
import io.yuqing.wire.alert.UnreadableAlertException;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads records of the alerts topic; one that is no alert is counted and left out. */
public final class ReadAlerts extends ProcessFunction<KeyedRecord, AlertNews> {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAlerts.class);

    private final Map<String, String> topicNames;
    private transient AlertReader reader;
    private transient Counter unreadable;

    public ReadAlerts(Map<String, String> topicNames) {
        this.topicNames = Map.copyOf(topicNames);
    }

    @Override
    public void open(OpenContext context) {
        reader = new AlertReader(topicNames);
        unreadable = getRuntimeContext().getMetricGroup().counter(DeliveryMetrics.UNREADABLE);
    }

    @Override
    public void processElement(KeyedRecord record, Context context, Collector<AlertNews> out) {
        try {
            out.collect(reader.read(record.value));
        } catch (UnreadableAlertException e) {
            unreadable.inc();
            LOG.warn("A record of the alerts topic was left out: {}", e.getMessage());
        }
    }
}
