/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.nlp.TextSearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many search, ClickHouse is asked by few at a time. */
class TurnsTest {
    private static final int VIEWERS = 12;
    private static final String ROW =
            "{\"id\":\"weibo/%d\",\"kind\":\"comment\",\"rootId\":\"weibo/1\",\"at\":%d,\"platform\":\"weibo\",\"url\":\"\","
                    + "\"sentiment\":\"neutral\",\"category\":\"other\",\"clusterId\":\"\",\"headline\":\"\",\"body\":\"停水\",\"media\":\"\"}\n";

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    byte[] answer =
                            ROW.formatted(1, DeskTables.NOW.toEpochMilli() - 1).getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    now.decrementAndGet();
                    try (exchange) {
                        exchange.getResponseBody().write(answer);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void shouldAskTwoQuestionsAtATimeForAllTogether() throws Exception {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Finder finder =
                new Finder(
                        new Tables(DeskTables.settings(url, "county")),
                        new OnDemand(),
                        System::nanoTime);
        Search search =
                new Search(
                        TextSearch.of("停水"),
                        Filters.NONE,
                        DeskTables.NOW.minus(Duration.ofDays(30)),
                        DeskTables.NOW);
        List<Future<Progress>> searches = new ArrayList<>();
        for (int i = 0; i < VIEWERS; i++) {
            searches.add(
                    threads.submit(
                            () ->
                                    finder.find(
                                            search,
                                            search.newest(),
                                            new Bounds(20_000, 1_000, Duration.ofMinutes(1)),
                                            hit -> true)));
        }
        for (Future<Progress> each : searches) {
            assertThat(each.get().end()).isEqualTo(End.ALL);
        }
        assertThat(most.get()).isBetween(1, 2);
    }
}
