/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.flink.FlinkRest;
import io.yuqing.local.process.ChildProcess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Waits until the job has accounted for every record and written every row. */
public final class Settling {
    private static final Duration STEP = Duration.ofMillis(300);

    /** Flink sends watermarks each 200 ms, and one passes two Kafka sources on its way. */
    private static final Duration WATERMARKS = Duration.ofSeconds(1);

    private static final Duration NO_PROGRESS = Duration.ofMinutes(4);
    private static final Duration LAST_TIMERS = Duration.ofMinutes(30);
    private static final String ACCOUNTED =
            "SELECT sum(counted + duplicate + late + rejected) FROM v_ledger";

    private final ClickHouseEndpoint tables;
    private final long records;
    private final Consumer<String> progress;

    public Settling(ClickHouseEndpoint tables, long records, Consumer<String> progress) {
        this.tables = tables;
        this.records = records;
        this.progress = progress;
    }

    /** Waits for the last record, the watermark behind it, and the rows of both. */
    public void await(FlinkRest flink, String jobId) {
        awaitAccounted(records);
        Pause.of(WATERMARKS);
        new WrittenRows(flink, jobId).await(NO_PROGRESS);
    }

    /**
     * Waits until so many records are accounted for.
     *
     * @throws IllegalStateException if nothing goes on for minutes
     */
    public void awaitAccounted(long wanted) {
        long accounted = 0;
        long since = System.nanoTime();
        long told = since;
        while (accounted < wanted) {
            long now = accounted();
            if (now != accounted) {
                accounted = now;
                since = System.nanoTime();
            }
            if (System.nanoTime() - told > Duration.ofSeconds(5).toNanos()) {
                told = System.nanoTime();
                progress.accept("已入账 %,d / %,d".formatted(accounted, records));
            }
            if (System.nanoTime() - since > NO_PROGRESS.toNanos()) {
                throw new IllegalStateException(
                        "for 4 minutes the ledger has stood at "
                                + accounted
                                + " of "
                                + records
                                + " records; look into the job's log");
            }
            if (accounted < wanted) {
                Pause.of(STEP);
            }
        }
    }

    /**
     * Waits for the end of a job that ends by itself, and tells how far it is.
     *
     * @throws io.yuqing.local.process.StackException if it fails, or if nothing goes on for minutes
     */
    public void awaitEnd(ChildProcess job) {
        long told = 0;
        long accounted = 0;
        long since = System.nanoTime();
        OptionalInt code = job.awaitExit(STEP);
        while (code.isEmpty()) {
            long now = accounted();
            if (now != accounted) {
                accounted = now;
                since = System.nanoTime();
            }
            if (System.nanoTime() - told > Duration.ofSeconds(5).toNanos()) {
                told = System.nanoTime();
                progress.accept("已入账 %,d / %,d".formatted(accounted, records));
            }
            // Behind the last record all alerts run their course, which the ledger does not show.
            Duration limit = accounted < records ? NO_PROGRESS : LAST_TIMERS;
            if (System.nanoTime() - since > limit.toNanos()) {
                throw job.failure("has stood still for " + limit.toMinutes() + " minutes");
            }
            code = job.awaitExit(STEP);
        }
        if (code.getAsInt() != 0) {
            throw job.failure("ended with exit code " + code.getAsInt());
        }
    }

    /** How many records are so far; zero while ClickHouse does not answer. */
    public long accounted() {
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ACCOUNTED)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            return 0;
        }
    }
}
