/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.send;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.data.ClickHouseFormat;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.internal.batch.RowRange;
import java.util.ArrayList;
import java.util.List;

/** Inserts by the official client over HTTP. No I/O before the first call. */
public final class ClientInserts implements Inserts {

    private final ClickHouseEndpoint endpoint;
    private final String table;
    private final boolean compressed;
    private Client client;
    private boolean closed;

    public ClientInserts(ClickHouseEndpoint endpoint, String table, boolean compressed) {
        this.endpoint = endpoint;
        this.table = table;
        this.compressed = compressed;
    }

    @Override
    public void insert(RowRange rows) throws Exception {
        InsertSettings settings = settings();
        try (InsertResponse response =
                client().insert(
                                table,
                                rows.columns().stream().map(Column::name).toList(),
                                rows::writeTo,
                                ClickHouseFormat.RowBinary,
                                settings)
                        .get()) {
            response.getWrittenRows();
        }
    }

    @Override
    public List<Column> tableColumns() {
        List<Column> columns = new ArrayList<>();
        for (GenericRecord row : client().queryAll("DESCRIBE TABLE " + table)) {
            columns.add(Column.of(row.getString(1), row.getString(2)));
        }
        return columns;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.close();
            client = null;
        }
    }

    private synchronized Client client() {
        if (closed) {
            throw new IllegalStateException("The writer of table " + table + " is closed.");
        }
        if (client == null) {
            client = endpoint.newClient(compressed);
        }
        return client;
    }

    private static InsertSettings settings() {
        return new InsertSettings()
                // Defaults changed in 26.x: an acknowledged insert must be in the table, not in a
                // queue of the server.
                .serverSetting("async_insert", "0")
                // A replay of history touches many months with one batch; the default limit is 100.
                .serverSetting("max_partitions_per_insert_block", "0")
                // By default rows of one key are made one before they are stored, row by row. That
                // cost half of an insert, and readers have to read with FINAL all the same.
                .serverSetting("optimize_on_insert", "0");
    }
}
