/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.boards;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.local.engine.ClickHouseHttp;
import io.yuqing.sql.StatementSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/**
 * The tables as they are after thirty days of a city; made inside the engine, the same each time
 * but for the date.
 */
final class City {
    static final String DATABASE = "city";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int DAYS = 30;

    /** Of the stream, so that no statement takes long. */
    private static final int PARTS = DAYS;

    private static final String SEED = "1";

    private final String url;
    private final ClickHouseHttp database;
    private final Consumer<String> progress;

    City(String url, Consumer<String> progress) {
        this.url = url;
        this.database = new ClickHouseHttp(url).with("database", DATABASE);
        this.progress = progress;
    }

    boolean isBuilt() {
        return new ClickHouseHttp(url)
                .text(
                        "SELECT count() FROM system.tables WHERE database = '"
                                + DATABASE
                                + "' AND name = 'is_built'")
                .startsWith("1");
    }

    /** Makes tables and rows; a second call begins anew. */
    void build(int threads) throws SQLException, IOException {
        new ClickHouseHttp(url).execute("DROP DATABASE IF EXISTS " + DATABASE);
        new ClickHouseHttp(url).execute("CREATE DATABASE " + DATABASE);
        Migrations.run(ClickHouseEndpoint.of(url, DATABASE));
        Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
        ClickHouseHttp stream =
                database.with("max_partitions_per_insert_block", "0")
                        .with("param_begin", beijing(end.minus(DAYS, ChronoUnit.DAYS)))
                        .with("param_end", beijing(end))
                        .with("param_seed", SEED)
                        .with("param_threads", Integer.toString(threads));
        items(stream);
        arrivals(stream, end);
        stream.execute(script("03_threads.sql"));
        windows(stream, end);
        StatementSplitter.split(script("05_rest.sql")).forEach(stream::execute);
        StatementSplitter.split(script("06_cases.sql")).forEach(stream::execute);
        database.execute("CREATE TABLE is_built (at DateTime) ENGINE = MergeTree ORDER BY at");
        progress.accept("行数：" + slices());
    }

    private void items(ClickHouseHttp stream) throws IOException {
        stream.execute("CREATE TABLE arriving AS items ENGINE = MergeTree ORDER BY collected_at");
        String sql = script("01_items.sql");
        for (int part = 0; part < PARTS; part++) {
            stream.with("param_parts", Integer.toString(PARTS))
                    .with("param_part", Integer.toString(part))
                    .execute(sql);
            progress.accept("信息：%d/%d".formatted(part + 1, PARTS));
        }
    }

    /** In the order of arrival, so that parts hold what parts of a running system hold. */
    private void arrivals(ClickHouseHttp stream, Instant end) throws IOException {
        String sql = script("02_arrival.sql");
        // What was published last is collected up to two days later.
        Instant last = end.plus(2, ChronoUnit.DAYS);
        for (Instant from = end.minus(DAYS, ChronoUnit.DAYS);
                !from.isAfter(last);
                from = from.plus(6, ChronoUnit.HOURS)) {
            stream.with("param_from", beijing(from)).execute(sql);
        }
        stream.execute("DROP TABLE arriving");
        progress.accept("信息已按采到的次序写入");
    }

    private void windows(ClickHouseHttp stream, Instant end) throws IOException {
        List<String> counting = StatementSplitter.split(script("04_windows.sql"));
        LocalDate first = LocalDate.ofInstant(end.minus(DAYS, ChronoUnit.DAYS), CountyTime.ZONE);
        for (int day = 0; day <= DAYS; day++) {
            ClickHouseHttp ofDay = stream.with("param_day", first.plusDays(day) + " 00:00:00");
            counting.forEach(ofDay::execute);
            progress.accept("窗口：%d/%d".formatted(day + 1, DAYS + 1));
        }
    }

    /** When its stream ends: a range that ends there has data. */
    Instant end() {
        String newest =
                database.text(
                                "SELECT toUnixTimestamp(newest_event_at) FROM v_freshness WHERE dataset = 'items'")
                        .strip();
        return Instant.ofEpochSecond(Long.parseLong(newest));
    }

    /** Rows of items and windows. */
    String slices() {
        return database.text(
                        "SELECT table, sum(rows) FROM system.parts WHERE active AND database = currentDatabase()"
                                + " AND table IN ('items', 'subject_windows') GROUP BY table ORDER BY table FORMAT TSV")
                .strip()
                .replace('\t', ' ')
                .replace("\n", "，");
    }

    ClickHouseHttp database() {
        return database;
    }

    private static String beijing(Instant time) {
        return LocalDateTime.ofInstant(time, CountyTime.ZONE).format(TIME);
    }

    private static String script(String name) throws IOException {
        try (InputStream script = City.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
