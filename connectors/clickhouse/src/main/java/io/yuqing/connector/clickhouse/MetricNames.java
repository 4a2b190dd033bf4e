/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

/**
 * Metrics of a writer, in the group {@code clickhouse}, {@code table=<name>} of the sink operator.
 * Names are public: boards and watchdogs read them.
 *
 * <p>Between two rows of the task this holds exactly:
 *
 * <pre>rowsAccepted = rowsSuperseded + rowsWritten + rowsRefused + rowsPending</pre>
 *
 * and at a completed checkpoint {@code rowsPending} was 0. Counters start at 0 with each attempt of
 * the task; after a restart rows since the last checkpoint are counted again, as they are written
 * again.
 *
 * <p>Alert when {@code unavailableMillis} stays above a minute (the job waits for ClickHouse, Kafka
 * lag grows) or when {@code rowsRefused} rises at all (an encoder and its table disagree).
 *
 * <p>Flink's own {@code numRecordsSend}, {@code numBytesSend}, {@code numRecordsSendErrors} and
 * {@code currentSendTime} carry rowsWritten, bytesWritten, rowsRefused and the time of the last
 * batch.
 */
public final class MetricNames {

    public static final String GROUP = "clickhouse";
    public static final String TABLE = "table";

    /** Counter: rows the job handed to the writer. */
    public static final String ROWS_ACCEPTED = "rowsAccepted";

    /** Counter: rows not sent because the batch held another version of their key. */
    public static final String ROWS_SUPERSEDED = "rowsSuperseded";

    /** Counter: rows the server has acknowledged. */
    public static final String ROWS_WRITTEN = "rowsWritten";

    /** Counter: rows the server refused for their content, handed to the bad-row handler. */
    public static final String ROWS_REFUSED = "rowsRefused";

    /** Gauge: rows in the batch that fills, in the one in flight and in restored ones. */
    public static final String ROWS_PENDING = "rowsPending";

    /**
     * Gauge: id of the newest checkpoint at which no row waited; 0 while there is none. Rows that
     * were made before that checkpoint are in the table.
     */
    public static final String LAST_EMPTY_CHECKPOINT = "lastEmptyCheckpoint";

    /** Counter: batches acknowledged in full or but for refused rows. */
    public static final String BATCHES_WRITTEN = "batchesWritten";

    /** Counter: RowBinary bytes of acknowledged batches, before compression. */
    public static final String BYTES_WRITTEN = "bytesWritten";

    /** Counter: attempts that failed in a passing way and were, or will be, made again. */
    public static final String INSERT_RETRIES = "insertRetries";

    /** Gauge: for how long no attempt has succeeded, in milliseconds; 0 while all is well. */
    public static final String UNAVAILABLE_MILLIS = "unavailableMillis";

    private MetricNames() {}
}
