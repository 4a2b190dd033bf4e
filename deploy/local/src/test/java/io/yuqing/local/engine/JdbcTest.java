/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the official driver needs of the server. */
class JdbcTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private final ClickHouseDatabase database = CLICKHOUSE.database();

    @Test
    void everyColumnTypeOfTheTablesComesBackAsItWasWritten() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(TypedTable.ddl("typed_jdbc"));
            Instant at = Instant.parse("2024-05-01T12:34:56.789Z");
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "INSERT INTO typed_jdbc (id, kind, at, maybe, score, flag, position,"
                                    + " words, channels, version)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, "o'neil\\ \n汉字 😀");
                insert.setString(2, "original");
                insert.setObject(3, at.atZone(TypedTable.BEIJING));
                insert.setObject(4, null);
                insert.setFloat(5, 0.25f);
                insert.setInt(6, 1);
                insert.setLong(7, -9_000_000_000L);
                insert.setObject(8, List.of("舆情", "a'b"));
                insert.setObject(9, Map.of("forum", 3L));
                insert.setObject(10, new BigInteger("18446744073709551615"));
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
            try (ResultSet row = statement.executeQuery("SELECT * FROM typed_jdbc FINAL")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("id")).isEqualTo("o'neil\\ \n汉字 😀");
                assertThat(row.getString("kind")).isEqualTo("original");
                assertThat(row.getObject("at", ZonedDateTime.class).toInstant()).isEqualTo(at);
                assertThat(row.getObject("maybe")).isNull();
                assertThat(row.getFloat("score")).isEqualTo(0.25f);
                assertThat(row.getInt("flag")).isEqualTo(1);
                assertThat(row.getLong("position")).isEqualTo(-9_000_000_000L);
                assertThat((Object[]) row.getArray("words").getArray())
                        .containsExactly("舆情", "a'b");
                assertThat(row.getObject("channels").toString()).contains("forum=3");
                assertThat(row.getObject("version").toString()).isEqualTo("18446744073709551615");
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void batchesOfPreparedRowsAreAllStored() throws SQLException {
        database.execute("CREATE TABLE batch (n UInt64, s String) ENGINE = MergeTree ORDER BY n");
        try (Connection connection = connect();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO batch (n, s) VALUES (?, ?)")) {
            for (int i = 0; i < 1_000; i++) {
                insert.setLong(1, i);
                insert.setString(2, "row '" + i + "'");
                insert.addBatch();
            }
            insert.executeBatch();
        }
        assertThat(database.value("SELECT count() || ':' || sum(n) FROM batch"))
                .isEqualTo("1000:499500");
    }

    @Test
    void preparedValuesAreValuesWhateverTheyHold() throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement("SELECT ?, length(?)")) {
            for (String hostile : HostileText.ALL) {
                select.setString(1, hostile);
                select.setString(2, hostile);
                try (ResultSet row = select.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo(hostile);
                }
            }
        }
    }

    @Test
    void metadataNameTheTablesAndTheirColumns() throws SQLException {
        database.execute(TypedTable.ddl("described"));
        try (Connection connection = connect()) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("26.");
            List<String> types = new ArrayList<>();
            try (ResultSet columns =
                    connection.getMetaData().getColumns(null, database.name(), "described", "%")) {
                while (columns.next()) {
                    types.add(columns.getString("TYPE_NAME"));
                }
            }
            assertThat(types)
                    .contains(
                            "DateTime64(3, 'Asia/Shanghai')",
                            "LowCardinality(String)",
                            "Map(LowCardinality(String), UInt64)");
        }
    }

    @Test
    void anErrorCarriesTheCodeOfTheEngine() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM nowhere"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("UNKNOWN_TABLE")
                    .extracting(e -> ((SQLException) e).getErrorCode())
                    .isEqualTo(60);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), "default", "");
    }
}
