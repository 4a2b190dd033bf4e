/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs;

import io.yuqing.jobs.config.ConfigException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;

/** What the mains of the job jar share. */
final class Mains {
    /** Exit code of a main that was given a configuration it cannot run. */
    static final int BAD_CONFIGURATION = 2;

    private Mains() {}

    /** What every job of this jar is built for: no Kryo, no uid by chance, no needless copies. */
    static void strict(Configuration flink) {
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
    }

    /**
     * Tells what is wrong, one sentence a line, and ends the process; on a cluster, where the main
     * runs inside the server, the exception is the answer instead.
     */
    static void refuse(ConfigException problems) {
        if (System.getProperty("yuqing.own-process") == null) {
            throw problems;
        }
        System.err.println(problems.getMessage());
        System.exit(BAD_CONFIGURATION);
    }
}
