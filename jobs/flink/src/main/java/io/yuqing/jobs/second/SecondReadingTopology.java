/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.io.Outputs;
import io.yuqing.jobs.second.view.ViewTools;
import io.yuqing.jobs.second.view.ViewTopology;
import io.yuqing.wire.judgement.Judgement;
import io.yuqing.wire.judgement.JudgementJson;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The whole second-reading job: from originals to judgements in a table and a topic. Both are at
 * least once under the key of the item, and the same original gives the same judgement, so one that
 * is written again changes nothing. Beside it, views of live subjects.
 */
public final class SecondReadingTopology {
    /** Chosen once for all savepoints. */
    public static final int MAX_PARALLELISM = 24;

    private static final String TABLE = "judgements";

    /** All that it writes. */
    public static final List<String> TABLES = List.of(TABLE, ViewTopology.TABLE);

    private SecondReadingTopology() {}

    /**
     * Adds the job to the environment of a stream.
     *
     * @param originals records of the topic of originals
     */
    public static void define(DataStream<KeyedRecord> originals, JobConfig config) {
        DataStream<Judgement> judgements =
                originals
                        .flatMap(new JudgeFunction(config.get(JobOptions.SECOND_READING_BUSY_PACE)))
                        .name("judge once more")
                        .uid(SecondUids.JUDGE);
        judgements
                .sinkTo(Outputs.table(config, TABLE, new JudgementEncoder()).build())
                .name("table " + TABLE)
                .uid(SecondUids.TABLE_SINK);
        judgements
                .map(SecondReadingTopology::record)
                .name("judgements as JSON")
                .uid(SecondUids.RECORDS)
                .sinkTo(Outputs.topic(config, JobOptions.KAFKA_TOPIC_JUDGEMENTS))
                .name("topic " + config.get(JobOptions.KAFKA_TOPIC_JUDGEMENTS))
                .uid(SecondUids.TOPIC_SINK);
        double busyPace = config.get(JobOptions.SECOND_READING_BUSY_PACE);
        ViewTopology.define(
                originals,
                config,
                new ViewTools(JudgeFunction::openEncoder, () -> pace(busyPace)),
                SecondUids.VIEWS,
                SecondUids.VIEW_SINK);
    }

    /** Of views: on a machine that others keep busy they take their time. */
    private static LongSupplier pace(double perSecond) {
        return new Pace(perSecond, new OthersShare(), System::nanoTime)::next;
    }

    private static KeyedRecord record(Judgement judgement) {
        return new KeyedRecord(JudgementJson.key(judgement), JudgementJson.value(judgement));
    }
}
