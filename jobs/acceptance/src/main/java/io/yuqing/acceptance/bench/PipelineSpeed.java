/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import io.yuqing.acceptance.RunningStack;
import java.sql.SQLException;

/**
 * The whole job over a full Kafka: how fast it works off what is there. The first quarter, in which
 * everything is loaded and compiled, and the end, at which it runs dry, do not count.
 */
final class PipelineSpeed {
    private static final double FROM = 0.25;
    private static final double TO = 0.95;

    private PipelineSpeed() {}

    /**
     * @param stack runs the job; its Flink is one process
     * @param records in Kafka when the job started
     */
    static Course.Part measure(RunningStack stack, long records) throws SQLException {
        ProcessUsage flink = new ProcessUsage(stack.local().process().pid());
        Course course = new Course();
        try (LedgerCount ledger = new LedgerCount(stack)) {
            ledger.await(
                    records * TO,
                    accounted ->
                            course.add(
                                    new Course.Point(
                                            accounted,
                                            System.nanoTime() / 1e9,
                                            flink.cpuSeconds())));
        }
        return course.between(records * FROM, records * TO);
    }
}
