/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.sink.ClickHouseSink;
import io.yuqing.connector.clickhouse.sink.ClickHouseSinkBuilder;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.RecordSinks;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.analysis.OpinionSinks;
import io.yuqing.jobs.analysis.common.Uids;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.jobs.model.ThreadRow;
import io.yuqing.jobs.model.TopicRow;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.jobs.sink.AlertEncoder;
import io.yuqing.jobs.sink.BatchEncoder;
import io.yuqing.jobs.sink.DeadLetterEncoder;
import io.yuqing.jobs.sink.ItemEncoder;
import io.yuqing.jobs.sink.LateEncoder;
import io.yuqing.jobs.sink.LedgerEncoder;
import io.yuqing.jobs.sink.OutgoingRecords;
import io.yuqing.jobs.sink.SourceAlertEncoder;
import io.yuqing.jobs.sink.SourceEncoder;
import io.yuqing.jobs.sink.ThreadEncoder;
import io.yuqing.jobs.sink.TopicEncoder;
import io.yuqing.jobs.sink.WindowEncoder;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The sinks of production: ClickHouse for every row, Kafka for alerts and dead letters too, and for
 * originals alone.
 */
public final class ProductionSinks implements OpinionSinks {
    /** The tables that get rows here. */
    public static final List<String> TABLES =
            List.of(
                    "items",
                    "subject_windows",
                    "threads",
                    "topics",
                    "alerts",
                    "dead_letters",
                    "late_items",
                    "ledger",
                    "batches",
                    "source_states");

    private final JobConfig config;
    private final int largest;

    public ProductionSinks(JobConfig config) {
        this.config = config;
        this.largest = RecordSinks.largestRecord(config.kafkaProperties());
    }

    @Override
    public void items(DataStream<Item> items) {
        table(items, sink("items", new ItemEncoder()).build(), Uids.ITEM_SINK, "items");
    }

    @Override
    public void windows(DataStream<WindowRow> windows) {
        ClickHouseSink<WindowRow> sink =
                sink("subject_windows", new WindowEncoder())
                        .newestOf(WindowRow::key, row -> row.version)
                        .build();
        table(windows, sink, Uids.WINDOW_SINK, "subject_windows");
    }

    @Override
    public void threads(DataStream<ThreadRow> threads) {
        table(threads, sink("threads", new ThreadEncoder()).build(), Uids.THREAD_SINK, "threads");
    }

    @Override
    public void topics(DataStream<TopicRow> topics) {
        table(topics, sink("topics", new TopicEncoder()).build(), Uids.TOPIC_SINK, "topics");
    }

    @Override
    public void alerts(DataStream<AlertRow> alerts) {
        table(alerts, sink("alerts", new AlertEncoder()).build(), Uids.ALERT_SINK, "alerts");
        int limit = largest;
        records(
                alerts.map(alert -> OutgoingRecords.alert(alert, limit))
                        .name("alerts as JSON")
                        .uid(Uids.ALERT_RECORDS),
                JobOptions.KAFKA_TOPIC_ALERTS,
                Uids.ALERT_TOPIC_SINK);
    }

    @Override
    public void originals(DataStream<Item> originals) {
        records(
                originals
                        .map(OutgoingRecords::original)
                        .name("originals as JSON")
                        .uid(Uids.ORIGINAL_RECORDS),
                JobOptions.KAFKA_TOPIC_ORIGINALS,
                Uids.ORIGINAL_TOPIC_SINK);
    }

    @Override
    public void deadLetters(DataStream<DeadLetter> letters) {
        table(
                letters,
                sink("dead_letters", new DeadLetterEncoder()).build(),
                Uids.DEAD_LETTER_SINK,
                "dead_letters");
        int limit = largest;
        records(
                letters.map(letter -> OutgoingRecords.deadLetter(letter, limit))
                        .name("dead letters as JSON")
                        .uid(Uids.DEAD_LETTER_RECORDS),
                JobOptions.KAFKA_TOPIC_DEAD_LETTERS,
                Uids.DEAD_LETTER_TOPIC_SINK);
    }

    @Override
    public void late(DataStream<LateRow> late) {
        table(late, sink("late_items", new LateEncoder()).build(), Uids.LATE_SINK, "late_items");
    }

    @Override
    public void ledger(DataStream<LedgerRow> ledger) {
        ClickHouseSink<LedgerRow> sink =
                sink("ledger", new LedgerEncoder())
                        .newestOf(LedgerRow::key, LedgerRow::version)
                        .build();
        table(ledger, sink, Uids.LEDGER_SINK, "ledger");
    }

    @Override
    public void batches(DataStream<LedgerRow> batches) {
        ClickHouseSink<LedgerRow> sink =
                sink("batches", new BatchEncoder())
                        .newestOf(LedgerRow::key, LedgerRow::version)
                        .build();
        table(batches, sink, Uids.BATCH_SINK, "batches");
    }

    @Override
    public void sourceStates(DataStream<SourceRow> states) {
        table(
                states,
                sink("source_states", new SourceEncoder()).build(),
                Uids.SOURCE_STATE_SINK,
                "source_states");
    }

    @Override
    public void sourceAlerts(DataStream<SourceAlert> alerts) {
        table(
                alerts,
                sink("alerts", new SourceAlertEncoder()).build(),
                Uids.SOURCE_ALERT_SINK,
                "alerts of sources");
        records(
                alerts.map(OutgoingRecords::sourceAlert)
                        .name("alerts of sources as JSON")
                        .uid(Uids.SOURCE_ALERT_RECORDS),
                JobOptions.KAFKA_TOPIC_ALERTS,
                Uids.SOURCE_ALERT_TOPIC_SINK);
    }

    private <T> ClickHouseSinkBuilder<T> sink(String table, RowEncoder<T> encoder) {
        return Outputs.table(config, table, encoder);
    }

    private static <T> void table(
            DataStream<T> rows, ClickHouseSink<T> sink, String uid, String name) {
        rows.sinkTo(sink).name("table " + name).uid(uid);
    }

    private void records(DataStream<KeyedRecord> records, ConfigOption<String> topic, String uid) {
        records.sinkTo(Outputs.topic(config, topic)).name("topic " + config.get(topic)).uid(uid);
    }
}
