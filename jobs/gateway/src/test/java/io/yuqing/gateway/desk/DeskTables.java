/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.local.engine.ClickHouseHttp;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.local.process.Layout;
import io.yuqing.sql.StatementSplitter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The real engine with all tables and views, and two databases of them: one empty, one seeded. */
public final class DeskTables implements BeforeAllCallback, AfterAllCallback {
    /** The moment of the seed: 18:30 in Beijing, a Monday. */
    public static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");

    private final ClickHouseExtension clickHouse = new ClickHouseExtension();
    private ClickHouseDatabase empty;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        clickHouse.beforeAll(context);
        empty = clickHouse.newDatabase();
        migrate(clickHouse.url(), empty.name());
        migrate(clickHouse.url(), clickHouse.database().name());
        seed(clickHouse.database());
    }

    /** All tables and views, as set-up makes them. */
    public static void migrate(String url, String database) throws IOException {
        ClickHouseHttp tables = new ClickHouseHttp(url).with("database", database);
        for (Path file : migrations()) {
            StatementSplitter.split(Files.readString(file)).forEach(tables::execute);
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Layout.find().root().resolve("sql"))) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .sorted()
                    .toList();
        }
    }

    private static void seed(ClickHouseDatabase database) throws IOException {
        Path seed =
                Layout.find()
                        .root()
                        .resolve("jobs/gateway/src/test/resources/io/yuqing/gateway/desk/seed.sql");
        StatementSplitter.split(Files.readString(seed)).forEach(database::execute);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        clickHouse.drop(empty);
        clickHouse.afterAll(context);
    }

    public ClickHouseDatabase database() {
        return clickHouse.database();
    }

    public DeskSettings seeded() {
        return settings(clickHouse.url(), clickHouse.database().name());
    }

    public DeskSettings empty() {
        return settings(clickHouse.url(), empty.name());
    }

    public static DeskSettings settings(String url, String database) {
        return new DeskSettings(URI.create(url), database, "default", "", Optional.empty());
    }
}
