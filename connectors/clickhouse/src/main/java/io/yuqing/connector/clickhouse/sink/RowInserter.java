/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.connector.clickhouse.TableContract;
import io.yuqing.connector.clickhouse.internal.batch.RowBatch;
import io.yuqing.connector.clickhouse.internal.error.ErrorClassifier;
import io.yuqing.connector.clickhouse.internal.error.ErrorText;
import io.yuqing.connector.clickhouse.internal.error.ErrorVerdict;
import io.yuqing.connector.clickhouse.internal.name.Identifiers;
import io.yuqing.connector.clickhouse.internal.send.ClientInserts;
import io.yuqing.connector.clickhouse.internal.send.Inserts;
import java.time.Duration;
import java.util.List;

/**
 * Inserts rows that are acknowledged before the call returns: for what must be on record before
 * anything else happens, and for what may not hold up its task. For anything frequent use {@link
 * ClickHouseSink}. Makes one attempt and does no I/O before it. Thread-safe; calls wait for each
 * other.
 *
 * @param <T> what a row is made of
 */
public final class RowInserter<T> implements AutoCloseable {
    private static final BatchLimits ANY = new BatchLimits(1_000, 16 << 20, Duration.ofSeconds(1));

    private final Inserts inserts;
    private final String table;
    private final List<Column> columns;
    private final RowBatch<T> batch;

    /**
     * @param table in the endpoint's database; it must have the encoder's columns
     */
    public RowInserter(ClickHouseEndpoint endpoint, String table, RowEncoder<T> encoder) {
        this(
                new ClientInserts(endpoint, Identifiers.requireValid("table", table), false),
                table,
                encoder);
    }

    /** With another way to the table, for faults that a real server does not show on demand. */
    RowInserter(Inserts inserts, String table, RowEncoder<T> encoder) {
        this.inserts = inserts;
        this.table = table;
        TableColumns<T> written = encoder.columns();
        columns = written.list();
        batch = new RowBatch<>(ANY, written, null);
    }

    /**
     * Finds out, without writing anything, whether rows will be taken: compares the columns and
     * inserts no row.
     *
     * @throws ClickHouseConfigException with one sentence if waiting will not help: a table that is
     *     missing or of another version, a right that is not granted
     * @throws Exception if it cannot be known now
     */
    public synchronized void check() throws Exception {
        try {
            List<String> differences = TableContract.differences(columns, inserts.tableColumns());
            if (!differences.isEmpty()) {
                throw new ClickHouseConfigException(
                        "Table "
                                + table
                                + " is not the one this job was built for: "
                                + String.join("; ", differences)
                                + ". Run the migrations of this version.",
                        null);
            }
            batch.clear();
            inserts.insert(batch.all());
        } catch (ClickHouseConfigException e) {
            throw e;
        } catch (Exception e) {
            if (ErrorClassifier.classify(e) == ErrorVerdict.FATAL) {
                throw new ClickHouseConfigException(
                        "ClickHouse cannot take rows for table "
                                + table
                                + ", and waiting will not help ("
                                + ErrorText.shortText(e)
                                + "): "
                                + ErrorClassifier.remedy(e)
                                + ".",
                        e);
            }
            throw e;
        }
    }

    /**
     * Returns when the row is in the table.
     *
     * @throws Exception if the server did not acknowledge it; it may be in the table all the same
     */
    public void insert(T value) throws Exception {
        insertAll(List.of(value));
    }

    /**
     * Returns when all rows are in the table.
     *
     * @throws Exception if the server did not acknowledge them; they may be in the table all the
     *     same
     */
    public synchronized void insertAll(List<T> values) throws Exception {
        batch.clear();
        values.forEach(batch::add);
        inserts.insert(batch.all());
    }

    /** Whether the server refused what is in the rows, which it will do again. */
    public static boolean isContentRefused(Throwable failure) {
        return ErrorClassifier.classify(failure) == ErrorVerdict.BAD_ROWS;
    }

    /** Ends a request that is under way. */
    @Override
    public void close() {
        inserts.close();
    }
}
