/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.TimeRange;
import io.yuqing.grafana.query.Interpolation;
import io.yuqing.grafana.query.Macros;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.sql.StatementSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The real engine with the migrated tables and the rows of {@code seed.sql}. */
final class SeededEngine implements BeforeAllCallback, AfterAllCallback {
    /** When the boards are looked at: 18:00 in Beijing, shortly after the newest seeded item. */
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER =
            Boards.ROOT.resolve("grafana/src/test/resources/io/yuqing/grafana");
    private static final Path SEED = FOLDER.resolve("seed.sql");

    /** In tables that nothing is copied from. */
    private static final Path SEED_OF_CASES = FOLDER.resolve("seed_cases.sql");

    /** How the rows come into the tables. */
    enum Arrival {
        ONCE,
        TWICE,
        /** Before set-up makes the tables that are copied from items. */
        BEFORE_COPIES
    }

    private static final String FIRST_OF_COPIES = "V028";

    private final ClickHouseExtension clickHouse = new ClickHouseExtension();
    private final Arrival arrival;

    SeededEngine() {
        this(Arrival.ONCE);
    }

    SeededEngine(Arrival arrival) {
        this.arrival = arrival;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        clickHouse.beforeAll(context);
        if (arrival == Arrival.BEFORE_COPIES) {
            for (Path file : filesBeforeCopies()) {
                run(file);
            }
            run(SEED);
        }
        ClickHouseDatabase database = clickHouse.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        if (arrival != Arrival.BEFORE_COPIES) {
            run(SEED);
        }
        run(SEED_OF_CASES);
        if (arrival == Arrival.TWICE) {
            run(SEED);
            run(SEED_OF_CASES);
        }
    }

    private static List<Path> filesBeforeCopies() throws IOException {
        try (Stream<Path> files = Files.list(Boards.ROOT.resolve("sql"))) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d.*\\.sql"))
                    .filter(file -> file.getFileName().toString().compareTo(FIRST_OF_COPIES) < 0)
                    .sorted()
                    .toList();
        }
    }

    private void run(Path script) throws IOException {
        StatementSplitter.split(Files.readString(script)).forEach(this::add);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        clickHouse.afterAll(context);
    }

    /** More rows, for the tests of one class. */
    void add(String insert) {
        clickHouse.database().execute(insert);
    }

    /** Runs a query as Grafana would send it with these choices over a range that ends now. */
    QueryResult run(BoardQuery query, Duration length, Choice choice) {
        return runAt(NOW, query, length, choice);
    }

    /** The same over a range that ends at another time. */
    QueryResult runAt(Instant end, BoardQuery query, Duration length, Choice choice) {
        TimeRange range = TimeRange.ending(end, length);
        String interpolated = Interpolation.apply(query.sql(), choice.values());
        return run(new Macros(range, query.interval(range)).expand(interpolated));
    }

    QueryResult run(String sql) {
        try {
            return QueryResult.of(
                    JSON.readTree(clickHouse.database().text(sql + "\nFORMAT JSONCompact")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The engine did not answer in JSON.", e);
        }
    }
}
