/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.io.Outputs;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** From live subjects to sets of views in a table. */
public final class ViewTopology {
    public static final String TABLE = "views";

    private ViewTopology() {}

    /**
     * @param running any stream of the job; nothing of it is read
     * @param uid of the operator
     * @param sinkUid of the table
     */
    public static void define(
            DataStream<KeyedRecord> running,
            JobConfig config,
            ViewTools tools,
            String uid,
            String sinkUid) {
        ViewOptions options =
                new ViewOptions(
                        config.get(JobOptions.SECOND_READING_VIEWS_EVERY),
                        config.get(JobOptions.SECOND_READING_VIEWS_SUBJECTS));
        running.transform(
                        "views of live subjects",
                        TypeInformation.of(ViewSet.class),
                        new ViewsOperator(new RealViewPorts(config.clickHouse(), tools), options))
                .uid(uid)
                .sinkTo(Outputs.table(config, TABLE, new ViewSetEncoder()).build())
                .name("table " + TABLE)
                .uid(sinkUid);
    }
}
