/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.io.Outputs;
import io.yuqing.wire.judgement.Judgement;
import io.yuqing.wire.judgement.JudgementJson;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The whole second-reading job: from originals to judgements in a table and a topic. Both are at
 * least once under the key of the item, and the same original gives the same judgement, so one that
 * is written again changes nothing.
 */
public final class SecondReadingTopology {
    /** Chosen once for all savepoints. */
    public static final int MAX_PARALLELISM = 24;

    public static final String TABLE = "judgements";

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
    }

    private static KeyedRecord record(Judgement judgement) {
        return new KeyedRecord(JudgementJson.key(judgement), JudgementJson.value(judgement));
    }
}
