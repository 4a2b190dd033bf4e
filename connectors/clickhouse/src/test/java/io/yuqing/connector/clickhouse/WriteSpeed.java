/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

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
        RowBatch<T> batch =
                new RowBatch<>(BatchLimits.DEFAULT, new EncodingGuard<>(encoder), newest);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] nanos = new double[ROUNDS];
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bytes = 0;
            long start = threads.getCurrentThreadCpuTime();
            for (T row : rows) {
                batch.add(row);
                if (batch.isFull()) {
                    bytes += batch.bytes();
                    batch.clear();
                }
            }
            nanos[round] = (threads.getCurrentThreadCpuTime() - start) / (double) rows.length;
            bytes += batch.bytes();
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
                        new EncodingGuard<>(encoder),
                        null);
        try (ClientInserts inserts =
                new ClientInserts(endpoint, table, encoder.columns(), compressed)) {
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
        public List<Column> columns() {
            return List.of(
                    Column.of("item_id", "String"),
                    Column.of("platform", "LowCardinality(String)"),
                    Column.of("channel", "LowCardinality(String)"),
                    Column.of("kind", "LowCardinality(String)"),
                    Column.of("root_id", "String"),
                    Column.of("parent_id", "String"),
                    Column.of("published_at", "DateTime64(3, 'Asia/Shanghai')"),
                    Column.of("collected_at", "DateTime64(3, 'Asia/Shanghai')"),
                    Column.of("title", "String"),
                    Column.of("text", "String"),
                    Column.of("sentiment", "LowCardinality(String)"),
                    Column.of("sentiment_score", "Float32"),
                    Column.of("low_confidence", "UInt8"),
                    Column.of("keywords", "Array(String)"),
                    Column.of("topics", "Array(String)"),
                    Column.of("likes", "UInt64"),
                    Column.of("version", "UInt64"));
        }

        @Override
        public void encode(Item row, RowBinaryOut out) {
            out.string(row.id);
            out.word(row.platform);
            out.word("microblog");
            out.word("original");
            out.string(row.id);
            out.string("");
            out.dateTime64(row.at);
            out.dateTime64(row.at);
            out.string("");
            out.string(row.text);
            out.word("negative");
            out.float32(-0.5f);
            out.bool(false);
            out.strings(row.keywords);
            out.strings(row.topics);
            out.uint64(row.likes);
            out.uint64(1);
        }
    }

    private static final class WindowEncoder implements RowEncoder<Window> {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.of("subject_kind", "LowCardinality(String)"),
                    Column.of("subject_id", "String"),
                    Column.of("window", "LowCardinality(String)"),
                    Column.of("window_start", "DateTime64(3, 'Asia/Shanghai')"),
                    Column.of("originals", "UInt64"),
                    Column.of("reposts", "UInt64"),
                    Column.of("comments", "UInt64"),
                    Column.of("channels", "Map(LowCardinality(String), UInt64)"),
                    Column.of("platforms", "Map(LowCardinality(String), UInt64)"),
                    Column.of("version", "UInt64"));
        }

        @Override
        public void encode(Window row, RowBinaryOut out) {
            out.word("thread");
            out.string(row.subject);
            out.word("5m");
            out.dateTime64(row.start);
            out.uint64(row.count);
            out.uint64(row.count);
            out.uint64(row.count);
            out.counts(row.channels);
            out.counts(row.platforms);
            out.uint64(row.count);
        }
    }
}
