/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import java.util.function.Consumer;

/**
 * Sends a stream a little ahead of the job that reads it. Were all of it in Kafka, the job would
 * read all partitions at one pace, and the topic with fewer bytes would run dry long before the
 * other: posts and comments would come mixed by size instead of by time. Not thread-safe.
 */
public final class Feed implements AutoCloseable {
    /**
     * Records in Kafka before those that are known to be done: what the fastest job works off until
     * the next look, and what is on its way meanwhile.
     */
    public static final int LEAD = 60_000;

    private final RecordFile.Reader records;
    private final Consumer<Outgoing> kafka;
    private int sent;

    public Feed(ItemStream stream, Consumer<Outgoing> kafka) {
        this.records = stream.open();
        this.kafka = kafka;
    }

    /**
     * Sends what a job needs that has done so many, and nothing beyond a limit.
     *
     * @param limit no record from this place on; at most the size of the stream
     */
    public void follow(double done, int limit) {
        int until = (int) Math.min(limit, done + LEAD);
        while (sent < until) {
            kafka.accept(records.next());
            sent++;
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
