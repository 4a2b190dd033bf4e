/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.TableContract;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private ClickHouseDatabase database;
    private ClickHouseEndpoint endpoint;

    @BeforeEach
    void anEmptyDatabase() {
        database = CLICKHOUSE.newDatabase();
        endpoint = ClickHouseEndpoint.of(database.url(), database.name());
    }

    @Test
    void theDatabaseIsCreatedAndEveryFileRunsOnce() throws Exception {
        CLICKHOUSE.drop(database);

        assertThat(Migrations.run(endpoint)).isEqualTo(MigrationFiles.NAMES.size());
        List<String> first = definitions();
        assertThat(Migrations.run(endpoint)).isZero();
        assertThat(definitions()).isEqualTo(first);
        assertThat(database.value("SELECT count() FROM schema_history"))
                .isEqualTo(Integer.toString(MigrationFiles.NAMES.size()));
    }

    @Test
    void everyFileCanRunAgainAfterARunThatWasCutOff() throws Exception {
        Migrations.run(endpoint);
        List<String> first = definitions();
        database.execute("TRUNCATE TABLE schema_history");

        assertThat(Migrations.run(endpoint)).isEqualTo(MigrationFiles.NAMES.size());
        assertThat(definitions()).isEqualTo(first);
    }

    @Test
    void anAppliedFileThatWasChangedIsRefusedWithOneSentence() throws Exception {
        Migrations.apply(endpoint, List.of(Migration.of("V001__a.sql", "SELECT 1;")));

        assertThatThrownBy(
                        () ->
                                Migrations.apply(
                                        endpoint,
                                        List.of(Migration.of("V001__a.sql", "SELECT 2;"))))
                .isInstanceOf(ClickHouseConfigException.class)
                .hasMessage(
                        "The file sql/V001__a.sql was changed after it had been applied to this"
                                + " database: restore it and put the change into a file with a new"
                                + " number.");
    }

    @Test
    void aFailingStatementNamesItsFileAndIsNotRemembered() throws Exception {
        Migration bad =
                Migration.of(
                        "V001__bad.sql",
                        "CREATE TABLE IF NOT EXISTS fine (x UInt8) ENGINE = Memory; CREATE TABEL;");

        assertThatThrownBy(() -> Migrations.apply(endpoint, List.of(bad)))
                .isInstanceOf(SQLException.class)
                .hasMessageStartingWith("The migration V001__bad.sql failed: ");
        assertThat(database.value("SELECT count() FROM schema_history")).isEqualTo("0");
    }

    @Test
    void aServerThatIsDownIsNotWaitedForUnlessAsked() throws Exception {
        ClickHouseEndpoint nobody =
                ClickHouseEndpoint.of("http://127.0.0.1:" + closedPort(), "absent");

        assertThatThrownBy(() -> Migrations.run(nobody)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Migrations.run(nobody, Duration.ofMillis(300)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theListOfFilesIsTheFolder() throws IOException {
        Path folder = Path.of(System.getProperty("yuqing.root"), "sql");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.startsWith("V"))
                                    .sorted())
                    .isEqualTo(MigrationFiles.NAMES);
        }
        for (Migration migration : MigrationFiles.all()) {
            assertThat(migration.script())
                    .isEqualTo(Files.readString(folder.resolve(migration.name())));
        }
    }

    @Test
    void noStatementNamesADatabase() {
        for (Migration migration : MigrationFiles.all()) {
            assertThat(migration.script()).doesNotContainPattern("(?i)\\byuqing\\.");
        }
    }

    @Test
    void noTableKnowsAPerson() throws Exception {
        Migrations.run(endpoint);

        assertThat(
                        database.query(
                                "SELECT table, name FROM system.columns WHERE database ="
                                        + " currentDatabase() AND match(name,"
                                        + " '(?i)author|pseudonym|user|account|nick')"))
                .isEmpty();
    }

    @Test
    void anEncoderCanBeHeldToATableOfTheMigrations() throws Exception {
        Migrations.run(endpoint);
        List<Column> topics = TableContract.tableColumns(endpoint, "topics");

        assertThat(topics).contains(Column.of("topic_id", "String"), Column.of("deleted", "UInt8"));
        assertThat(TableContract.differences(topics.subList(0, 3), topics)).isEmpty();
    }

    private List<String> definitions() throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (Connection connection = endpoint.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT name, create_table_query FROM system.tables WHERE database"
                                        + " = currentDatabase() ORDER BY name")) {
            while (rows.next()) {
                definitions.add(rows.getString(1) + ": " + rows.getString(2));
            }
        }
        return definitions;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
