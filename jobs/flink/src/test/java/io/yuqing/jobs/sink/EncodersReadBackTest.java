/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.connector.clickhouse.sink.RowInserter;
import io.yuqing.jobs.delivery.cases.table.ClickHouseCases;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an encoder writes is what the real engine then has under the name of each column. */
class EncodersReadBackTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Not written by a job: the connector's own, and what a materialized view fills. */
    private static final Set<String> OTHERS =
            Set.of(
                    "schema_history",
                    "alert_steps",
                    "early_items",
                    "early_reactions",
                    "item_counts",
                    "spread_edges",
                    "topic_items",
                    "topic_threads",
                    "word_days");

    /** May be the same as another column: a constant, or said twice on purpose. */
    private static final Set<String> REPEATED =
            Set.of("version", "rule_revision", "highest_level", "fired_at");

    private static ClickHouseDatabase database;
    private static ClickHouseEndpoint endpoint;

    @BeforeAll
    static void migrate() throws SQLException {
        database = CLICKHOUSE.newDatabase();
        endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
    }

    static Stream<WrittenTable<?>> tables() {
        return WrittenTables.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    <T> void everyColumnHoldsItsOwnValue(WrittenTable<T> written) throws Exception {
        database.execute("TRUNCATE TABLE " + written.table());
        try (RowInserter<T> inserter =
                new RowInserter<>(endpoint, written.table(), written.encoder())) {
            inserter.insert(written.row());
        }

        Map<String, Object> expected = new LinkedHashMap<>();
        written.expected().forEach((column, value) -> expected.put(column, plain(value)));
        assertThat(stored(written.table(), expected.keySet())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void noTwoColumnsOfTheRowHaveOneValue(WrittenTable<?> written) {
        Map<String, Object> values = new LinkedHashMap<>(written.expected());
        values.keySet().removeAll(REPEATED);

        assertThat(values.values().stream().map(EncodersReadBackTest::plain))
                .doesNotHaveDuplicates();
    }

    /** What cases write is read back in the tests of their own tables. */
    @Test
    void noTableIsForgotten() {
        Set<String> written =
                Stream.concat(tables().map(WrittenTable::table), ClickHouseCases.TABLES.stream())
                        .collect(Collectors.toSet());
        Set<String> tables =
                database.text(
                                "SELECT name FROM system.tables WHERE database = currentDatabase()"
                                        + " AND engine LIKE '%MergeTree'")
                        .lines()
                        .filter(name -> !OTHERS.contains(name))
                        .collect(Collectors.toSet());

        assertThat(written).isEqualTo(tables);
    }

    private static Map<String, Object> stored(String table, Set<String> columns) throws Exception {
        String[] rows =
                database.text(
                                "SELECT * FROM "
                                        + table
                                        + " FORMAT JSONEachRow SETTINGS date_time_output_format ="
                                        + " 'unix_timestamp'")
                        .strip()
                        .split("\n", -1);
        assertThat(rows).hasSize(1);
        JsonNode row = JSON.readTree(rows[0]);
        Map<String, String> types =
                database.text(
                                "SELECT name, type FROM system.columns WHERE database ="
                                        + " currentDatabase() AND table = '"
                                        + table
                                        + "'")
                        .lines()
                        .map(line -> line.split("\t", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Map<String, Object> stored = new LinkedHashMap<>();
        for (String column : columns) {
            JsonNode value = row.path(column);
            stored.put(
                    column,
                    types.get(column).contains("DateTime64")
                            ? plain(new BigDecimal(value.asText()).movePointRight(3))
                            : plain(ofJson(value)));
        }
        return stored;
    }

    private static Object ofJson(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isTextual() ? value.textValue() : JSON.convertValue(value, Object.class);
    }

    /** Numbers of all types alike, and collections of them too. */
    private static Object plain(Object value) {
        if (value instanceof Boolean flag) {
            return plain(flag ? 1 : 0);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(EncodersReadBackTest::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, held) -> plain.put(key, plain(held)));
            return plain;
        }
        return value;
    }
}
