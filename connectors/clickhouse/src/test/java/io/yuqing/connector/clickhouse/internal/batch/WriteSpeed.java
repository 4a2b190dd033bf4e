/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.batch;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.connector.clickhouse.internal.send.ClientInserts;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.engine.ClickHouseHttp;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Prints what a row costs; not a test, since a number without its machine proves nothing. CPU time
 * of the task's thread, so that a busy machine does not spoil it. With {@code CLICKHOUSE_URL} in
 * the environment it also prints how many rows a second get into that server.
 */
final class WriteSpeed {

    private static final int ROUNDS = 9;
    private static final int ROWS = 200_000;

    private WriteSpeed() {}

    public static void main(String[] args) throws Exception {
        Item[] items = items();
        Window[] windows = windows();
        encode("items", new ItemEncoder(), items, null);
        encode("subject_windows", new WindowEncoder(), windows, null);
        encode(
                "subject_windows, newest of a key",
                new WindowEncoder(),
                windows,
                new NewestRows<>(Window::key, row -> row.count));
        String url = System.getenv("CLICKHOUSE_URL");
        if (url != null) {
            ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(url, "write_speed");
            Migrations.run(endpoint);
            for (boolean compressed : new boolean[] {false, true}) {
                insert(endpoint, "items", new ItemEncoder(), items, compressed);
                insert(endpoint, "subject_windows", new WindowEncoder(), windows, compressed);
            }
            new ClickHouseHttp(url).execute("DROP DATABASE write_speed");
        }
    }

    private static <T> void encode(
            String what, RowEncoder<T> encoder, T[] rows, NewestRows<T> newest) {
        RowBatch<T> batch = new RowBatch<>(BatchLimits.DEFAULT, encoder.columns(), newest);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] nanos = new double[ROUNDS];
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bytes = 0;
            long start = threads.getCurrentThreadCpuTime();
            for (T row : rows) {
                batch.add(row);
                if (batch.isFull()) {
                    bytes += batch.encoded().bytes();
                    batch.clear();
                }
            }
            nanos[round] = (threads.getCurrentThreadCpuTime() - start) / (double) rows.length;
            bytes += batch.encoded().bytes();
            batch.clear();
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "encode %s: %d bytes a row, median %.0f ns, best %.0f ns of CPU a row%n",
                what,
                bytes / rows.length,
                nanos[ROUNDS / 2],
                nanos[0]);
    }

    private static <T> void insert(
            ClickHouseEndpoint endpoint,
            String table,
            RowEncoder<T> encoder,
            T[] rows,
            boolean compressed)
            throws Exception {
        RowBatch<T> batch =
                new RowBatch<>(
                        new BatchLimits(10_000, 64 << 20, Duration.ofSeconds(1)),
                        encoder.columns(),
                        null);
        try (ClientInserts inserts = new ClientInserts(endpoint, table, compressed)) {
            double[] millis = new double[rows.length / 10_000];
            int batches = 0;
            for (T row : rows) {
                batch.add(row);
                if (batch.isFull()) {
                    long start = System.nanoTime();
                    inserts.insert(batch.all());
                    millis[batches++] = (System.nanoTime() - start) / 1e6;
                    batch.clear();
                }
            }
            Arrays.sort(millis);
            double median = millis[batches / 2];
            System.out.printf(
                    Locale.ROOT,
                    "insert %s%s: median %.0f ms a batch of 10,000 rows, %.0f rows/s%n",
                    table,
                    compressed ? ", LZ4" : "",
                    median,
                    10_000_000 / median);
        }
    }

    private static Item[] items() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> platforms = List.of("weibo", "wechat", "forum", "short_video", "news");
        Item[] items = new Item[ROWS];
        for (int i = 0; i < ROWS; i++) {
            items[i] =
                    new Item(
                            "it-" + Long.toString(random.nextLong() >>> 1, 36),
                            platforms.get(random.nextInt(5)),
                            1_780_000_000_000L + i * 100L,
                            "城东片区今天又停水，居民反映已经持续三天，".repeat(1 + random.nextInt(5)),
                            List.of("停水", "城东", "居民"),
                            List.of("water"),
                            random.nextInt(1000));
        }
        return items;
    }

    private static Window[] windows() {
        SplittableRandom random = new SplittableRandom(2);
        Window[] windows = new Window[ROWS];
        for (int i = 0; i < ROWS; i++) {
            windows[i] =
                    new Window(
                            "thread-" + random.nextInt(20_000),
                            1_780_000_000_000L + random.nextInt(12) * 300_000L,
                            i,
                            Map.of("microblog", 3L, "forum", 1L),
                            Map.of("weibo", 3L, "tieba", 1L));
        }
        return windows;
    }

    private record Item(
            String id,
            String platform,
            long at,
            String text,
            List<String> keywords,
            List<String> topics,
            long likes) {}

    private record Window(
            String subject,
            long start,
            long count,
            Map<String, Long> channels,
            Map<String, Long> platforms) {
        Key key() {
            return new Key(subject, start);
        }
    }

    private record Key(String subject, long start) {}

    private static final class ItemEncoder implements RowEncoder<Item> {
        private static final long serialVersionUID = 1L;

        @Override
        public TableColumns<Item> columns() {
            return new TableColumns<Item>()
                    .string("item_id", row -> row.id)
                    .word("platform", row -> row.platform)
                    .word("channel", row -> "microblog")
                    .word("kind", row -> "original")
                    .string("root_id", row -> row.id)
                    .string("parent_id", row -> "")
                    .time("published_at", row -> row.at)
                    .time("collected_at", row -> row.at)
                    .string("title", row -> "")
                    .string("text", row -> row.text)
                    .word("sentiment", row -> "negative")
                    .float32("sentiment_score", row -> -0.5f)
                    .bool("low_confidence", row -> false)
                    .strings("keywords", row -> row.keywords)
                    .strings("topics", row -> row.topics)
                    .uint64("likes", row -> row.likes)
                    .uint64("version", row -> 1);
        }
    }

    private static final class WindowEncoder implements RowEncoder<Window> {
        private static final long serialVersionUID = 1L;

        @Override
        public TableColumns<Window> columns() {
            return new TableColumns<Window>()
                    .word("subject_kind", row -> "thread")
                    .string("subject_id", row -> row.subject)
                    .word("window", row -> "5m")
                    .time("window_start", row -> row.start)
                    .uint64("originals", row -> row.count)
                    .uint64("reposts", row -> row.count)
                    .uint64("comments", row -> row.count)
                    .counts("channels", row -> row.channels)
                    .counts("platforms", row -> row.platforms)
                    .uint64("version", row -> row.count);
        }
    }
}
