/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.boards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import io.yuqing.grafana.board.TimeRange;
import io.yuqing.grafana.query.Interpolation;
import io.yuqing.grafana.query.Macros;
import io.yuqing.local.engine.ClickHouseHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Runs every query of the boards as Grafana would send it, over ranges that end with the stream.
 */
final class BoardBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the boards' user (deploy/clickhouse/users.xml). */
    private static final String MEMORY = "2000000000";

    private final City city;
    private final int runs;
    private final Consumer<String> progress;
    private final LongSupplier cpuNanos;
    private final ClickHouseHttp reader;
    private final Instant end;

    /**
     * @param cpuNanos what the engine has taken of all cores since it started
     */
    BoardBench(City city, int runs, LongSupplier cpuNanos, Consumer<String> progress) {
        this.city = city;
        this.runs = runs;
        this.progress = progress;
        this.cpuNanos = cpuNanos;
        this.reader = city.database().with("max_memory_usage", MEMORY);
        this.end = city.end();
    }

    /**
     * @param uids of the boards; null for all
     */
    BoardCosts run(List<String> uids, Set<Span> spans) throws IOException {
        List<QueryCost> costs = new ArrayList<>();
        for (Dashboard board : Boards.load().all()) {
            if (uids == null || uids.contains(board.uid())) {
                for (Span span : spans) {
                    measure(board, span, costs);
                }
            }
        }
        return new BoardCosts(city.slices(), costs);
    }

    private void measure(Dashboard board, Span span, List<QueryCost> into) throws IOException {
        TimeRange time = TimeRange.ending(end, span.length());
        Map<String, Selection> chosen =
                OpenedBoard.choices(
                        board, sql -> firstOf(new Macros(time, Duration.ofMinutes(1)).expand(sql)));
        for (BoardQuery query : board.queries()) {
            String sql =
                    new Macros(time, query.interval(time))
                            .expand(Interpolation.apply(query.sql(), chosen));
            QueryCost cost = measure(query.where(), span.toString(), sql + "\nFORMAT JSONCompact");
            progress.accept(BoardCosts.row(cost));
            into.add(cost);
        }
    }

    private String firstOf(String sql) {
        List<String[]> rows = reader.query(sql);
        return rows.isEmpty() ? "" : rows.get(0)[0];
    }

    private QueryCost measure(String where, String range, String sql) throws IOException {
        List<Double> millis = new ArrayList<>();
        JsonNode read = null;
        long cpuBefore = 0;
        for (int run = 0; run <= runs; run++) {
            if (run == 1) {
                cpuBefore = cpuNanos.getAsLong();
            }
            long start = System.nanoTime();
            HttpResponse<String> answer = reader.send(sql);
            double took = (System.nanoTime() - start) / 1e6;
            if (answer.statusCode() != 200) {
                return new QueryCost(where, range, 0, 0, 0, List.of(), answer.body().strip());
            }
            read = JSON.readTree(answer.headers().firstValue("X-ClickHouse-Summary").orElse("{}"));
            if (run > 0) {
                millis.add(took);
            }
        }
        millis.sort(null);
        return new QueryCost(
                where,
                range,
                read.path("read_rows").asLong(),
                read.path("read_bytes").asLong(),
                (cpuNanos.getAsLong() - cpuBefore) / 1e6 / runs,
                List.copyOf(millis),
                "");
    }
}
