/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import io.yuqing.connector.clickhouse.internal.bytes.RowBinaryOut;
import io.yuqing.connector.clickhouse.internal.name.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what an encoder writes with what a table has. Pure; the same for the job and for tests.
 */
public final class TableContract {

    private TableContract() {}

    /**
     * What keeps rows of an encoder out of a table.
     *
     * @param written what an encoder declares: {@link TableColumns#list()}
     * @param table name and type of each column as {@code system.columns} gives them
     * @return one sentence for each difference; empty if rows of the encoder can go into the table
     */
    public static List<String> differences(List<Column> written, List<Column> table) {
        Map<String, String> typeOf = new LinkedHashMap<>();
        table.forEach(column -> typeOf.put(column.name(), column.type()));
        List<String> differences = new ArrayList<>();
        for (Column column : written) {
            String type = typeOf.get(column.name());
            if (type == null) {
                differences.add("the table has no column " + column.name());
            } else if (!type.equals(column.type())) {
                differences.add(
                        "column "
                                + column.name()
                                + " is "
                                + type
                                + " in the table and "
                                + column.type()
                                + " in the encoder");
            }
        }
        return differences;
    }

    /** For tests of encoders: the columns of a table that {@code Migrations} made. */
    public static List<Column> tableColumns(ClickHouseEndpoint endpoint, String table)
            throws SQLException {
        Identifiers.requireValid("table", table);
        List<Column> columns = new ArrayList<>();
        try (Connection connection = endpoint.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE TABLE " + table)) {
            while (rows.next()) {
                columns.add(Column.of(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    /** For tests of encoders: the bytes of a row. */
    public static <T> byte[] encode(RowEncoder<T> encoder, T row) {
        RowBinaryOut out = new RowBinaryOut();
        encoder.columns().writer().write(row, out);
        return out.copy(0, out.size());
    }
}
