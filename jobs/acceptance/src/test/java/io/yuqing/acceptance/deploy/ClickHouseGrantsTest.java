/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.jobs.SetupMain;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.delivery.cases.table.ClickHouseCases;
import io.yuqing.jobs.delivery.journal.ClickHouseJournal;
import io.yuqing.jobs.io.ProductionSinks;
import io.yuqing.jobs.io.TablesReachable;
import io.yuqing.jobs.io.ToldVersions;
import io.yuqing.jobs.second.SecondReadingTopology;
import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.process.Layout;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the users of {@code deploy/clickhouse/users.xml} can and cannot do, by the real engine. */
@Timeout(120)
class ClickHouseGrantsTest {
    private static final int ACCESS_DENIED = 497;
    private static final String NAMES =
            "SELECT name FROM system.tables WHERE database = 'yuqing' AND engine %s";

    /** Filled by a view with the rights of the migrator; written by set-up. */
    private static final Set<String> NOT_OF_THE_JOBS =
            Set.of(
                    "alert_steps",
                    "early_items",
                    "early_reactions",
                    "item_counts",
                    "schema_history",
                    "spread_edges",
                    "topic_items",
                    "topic_threads",
                    "word_days");

    private static final String OF_A_SUBJECT =
            "(topic = 'water', thread = '', since = 0, until = 1)";

    /** What views that take arguments are asked with. */
    private static final Map<String, String> ARGUMENTS =
            Map.of(
                    "v_comments_of",
                    OF_A_SUBJECT,
                    "v_views_of",
                    OF_A_SUBJECT,
                    "v_items_of",
                    OF_A_SUBJECT,
                    "v_spread_of",
                    OF_A_SUBJECT,
                    "v_first_of",
                    OF_A_SUBJECT,
                    "v_county_words",
                    "(since = toDate(0), until = toDate(1))");

    /** What would destroy, falsify or carry off data. */
    private static final List<String> FORBIDDEN =
            List.of(
                    "DROP TABLE items",
                    "DROP VIEW v_items",
                    "DROP DATABASE yuqing",
                    "TRUNCATE TABLE items",
                    "ALTER TABLE items DELETE WHERE 1",
                    "ALTER TABLE items UPDATE text = '' WHERE 1",
                    "ALTER TABLE items MODIFY TTL stored_at + INTERVAL 9 YEAR",
                    "ALTER TABLE items DROP PARTITION 202601",
                    "OPTIMIZE TABLE items FINAL",
                    "CREATE TABLE more (a Int32) ENGINE = Memory",
                    "CREATE TEMPORARY TABLE more (a Int32)",
                    "CREATE VIEW more AS SELECT 1",
                    "SELECT * FROM items",
                    "SELECT * FROM url('http://127.0.0.1:1/', CSV, 'a Int32')",
                    "SELECT * FROM file('any', CSV, 'a Int32')",
                    "SELECT * FROM remote('127.0.0.1:1', 'yuqing', 'items')",
                    "INSERT INTO FUNCTION file('any', CSV, 'a Int32') SELECT 1",
                    "SYSTEM STOP MERGES items",
                    "SELECT * FROM system.users",
                    "INSERT INTO alert_steps (version) VALUES (1)",
                    "INSERT INTO schema_history (version) VALUES (1)");

    @TempDir static Path folder;
    private static Set<String> tables;
    private static Set<String> views;

    @BeforeAll
    static void theMigratorMakesTheTables() throws Exception {
        try (ClickHouseProcess server = serverFor("yuqing_migrator")) {
            ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(server.url(), "yuqing");
            assertThat(Migrations.run(endpoint)).isPositive();
            assertThat(Migrations.run(endpoint)).isZero();
            try (Connection connection = endpoint.connect()) {
                tables = names(connection, "NOT LIKE '%View'");
                views = names(connection, "= 'View'");
                for (String view : names(connection, "LIKE '%View'")) {
                    run(
                            connection,
                            "ALTER TABLE "
                                    + view
                                    + " MODIFY SQL SECURITY DEFINER DEFINER = yuqing_migrator");
                }
            }
        }
        assertThat(views).isNotEmpty().allMatch(name -> name.startsWith("v_"));
        assertThat(tables).isNotEmpty().noneMatch(name -> name.startsWith("v_"));
    }

    @Test
    void theJobsAddRowsToEveryTableAndDestroyNothing() throws Exception {
        try (ClickHouseProcess server = serverFor("yuqing_writer");
                Connection connection = connect(server)) {
            for (String table : tables) {
                if (!NOT_OF_THE_JOBS.contains(table)) {
                    run(connection, "DESCRIBE TABLE " + table);
                    run(connection, "INSERT INTO " + table + " (version) VALUES (1)");
                }
            }
            run(connection, "SELECT count() FROM deliveries");
            run(connection, "SELECT count() FROM dead_letters FINAL");
            assertThat(one(connection, "SELECT count() FROM v_alert_steps")).isEqualTo("1");
            assertReadsViews(connection);
            assertForbidden(connection);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yuqing_reader", "yuqing_analyst"})
    void whoReadsSeesEveryViewAndNothingElse(String user) throws Exception {
        try (ClickHouseProcess server = serverFor(user);
                Connection connection = connect(server)) {
            assertReadsViews(connection);
            assertForbidden(connection);
            for (String table : tables) {
                assertThat(codeOf(connection, "SELECT * FROM " + table)).isEqualTo(ACCESS_DENIED);
                assertThat(codeOf(connection, "INSERT INTO " + table + " (version) VALUES (1)"))
                        .isEqualTo(ACCESS_DENIED);
            }
        }
    }

    @Test
    void aJobMayAskUpToWhichVersionEarlierOnesToldAlerts() throws Exception {
        try (ClickHouseProcess server = serverFor("yuqing_writer");
                Connection connection = connect(server)) {
            run(connection, "INSERT INTO source_states (source_id, version) VALUES ('s', 700)");
            assertThat(ToldVersions.highest(config(server))).isGreaterThanOrEqualTo(700);
        }
    }

    @Test
    void aJobAsksBeforeItStartsForTheRightsThatTheWriterHasAndAReaderHasNot() throws Exception {
        Set<String> written = new TreeSet<>(ProductionSinks.TABLES);
        written.add(ClickHouseJournal.TABLE);
        written.addAll(SecondReadingTopology.TABLES);
        written.addAll(ClickHouseCases.TABLES);
        written.addAll(NOT_OF_THE_JOBS);
        assertThat(written).isEqualTo(tables);

        try (ClickHouseProcess server = serverFor("yuqing_writer")) {
            assertThatCode(() -> TablesReachable.check(config(server), ProductionSinks.TABLES))
                    .doesNotThrowAnyException();
        }
        try (ClickHouseProcess server = serverFor("yuqing_analyst")) {
            assertThatThrownBy(
                            () -> TablesReachable.check(config(server), List.of("items", "ledger")))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining(
                            "does not grant user 'default' INSERT ON yuqing.items, INSERT ON"
                                    + " yuqing.ledger; grant it");
        }
    }

    @Test
    void setUpAsTheUserOfTheJobsSaysWhichRightItLacksAndThatItHasAUserOfItsOwn() throws Exception {
        try (ClickHouseProcess server = serverFor("yuqing_writer")) {
            assertThatThrownBy(() -> SetupMain.prepareTables(config(server)))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("does not grant user 'default' ")
                    .hasMessageContaining("; grant it, or set another clickhouse.user: set-up has");
        }
    }

    private static JobConfig config(ClickHouseProcess server) {
        return JobConfig.ofServers(
                Configuration.fromMap(
                        Map.of(
                                "clickhouse.url",
                                server.url(),
                                "kafka.bootstrap-servers",
                                "127.0.0.1:1")));
    }

    private static void assertReadsViews(Connection connection) throws SQLException {
        for (String view : views) {
            run(
                    connection,
                    "SELECT * FROM " + view + ARGUMENTS.getOrDefault(view, "") + " LIMIT 1");
        }
    }

    private static void assertForbidden(Connection connection) {
        for (String statement : FORBIDDEN) {
            assertThat(codeOf(connection, statement)).as(statement).isEqualTo(ACCESS_DENIED);
        }
    }

    private static ClickHouseProcess serverFor(String user) throws Exception {
        return ClickHouseProcess.in(Layout.find(), folder.resolve("data"), 0)
                .engineConfig(EngineUsers.configuration(folder, user))
                .start();
    }

    private static Connection connect(ClickHouseProcess server) throws SQLException {
        return ClickHouseEndpoint.of(server.url(), "yuqing").connect();
    }

    private static Set<String> names(Connection connection, String engine) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NAMES.formatted(engine))) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int codeOf(Connection connection, String sql) {
        try {
            run(connection, sql);
            return 0;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }
}
