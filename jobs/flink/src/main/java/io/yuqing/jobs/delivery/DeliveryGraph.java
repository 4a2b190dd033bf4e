/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.jobs.delivery.config.DeliverySetup;
import io.yuqing.jobs.delivery.journal.ClickHouseJournal;
import io.yuqing.jobs.delivery.journal.RecordFunction;
import io.yuqing.jobs.delivery.text.CaseLinks;
import io.yuqing.jobs.delivery.text.NoticeTexts;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SilenceCodec;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The delivery job with real senders and tables, for a stream of alerts from anywhere. */
public final class DeliveryGraph {
    /** Chosen once for all savepoints; there are never many channels. */
    public static final int MAX_PARALLELISM = 24;

    private DeliveryGraph() {}

    /**
     * Adds the job to the environment of a stream.
     *
     * @param alerts records of the alerts topic
     * @param judgements records of the topic of judgements; none may ever come
     * @param silences changes of silences, see {@link SilenceCodec}
     * @param cases null: none are kept
     * @param topicNames by id, for alerts that do not bring the name of their subject
     * @param boardUrl null: notices without a link to a board
     * @param links by which units sign
     */
    public static void define(
            DataStream<KeyedRecord> alerts,
            DataStream<LogRecord> judgements,
            DataStream<ControlRecord> silences,
            CaseInput cases,
            DeliverySetup setup,
            Map<String, String> topicNames,
            String boardUrl,
            CaseLinks links,
            ClickHouseEndpoint tables) {
        define(
                alerts,
                judgements,
                silences,
                cases,
                setup,
                topicNames,
                boardUrl,
                links,
                new Production(tables));
    }

    static void define(
            DataStream<KeyedRecord> alerts,
            DataStream<LogRecord> judgements,
            DataStream<ControlRecord> silences,
            CaseInput cases,
            DeliverySetup setup,
            Map<String, String> topicNames,
            String boardUrl,
            CaseLinks links,
            DeliveryPorts ports) {
        NoticeTexts texts =
                new NoticeTexts(
                        boardUrl, setup.quietIsBroken(), setup.deadlines(), setup.details(), links);
        DeliveryTopology.define(
                        alerts, judgements, silences, cases, setup, topicNames, texts, ports)
                .process(new RecordFunction(ports))
                .name("table " + ClickHouseJournal.TABLE)
                .uid(DeliveryUids.RECORD);
    }
}
