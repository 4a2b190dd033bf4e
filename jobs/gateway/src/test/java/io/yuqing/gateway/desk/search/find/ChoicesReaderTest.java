/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who search wait for the choices of those before them as little as can be. */
class ChoicesReaderTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(DeskTables.NOW);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Choices> meanwhile = new AtomicReference<>();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private volatile int status = 200;
    private volatile boolean another;
    private HttpServer server;
    private ChoicesReader reader;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    if (another) {
                        another = false;
                        readMeanwhile();
                    }
                    byte[] row = "{\"code\":\"weibo\",\"word\":\"微博\"}\n".getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, row.length);
                    try (exchange) {
                        exchange.getResponseBody().write(row);
                    }
                });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        reader =
                new ChoicesReader(
                        new Tables(DeskTables.settings(url, "county")), new OnDemand(), clock());
    }

    private void readMeanwhile() {
        try {
            meanwhile.set(reader.read());
        } catch (TablesException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void shouldAskOnceForAllWhoSearch() throws Exception {
        Choices first = reader.read();
        now.set(DeskTables.NOW.plus(Duration.ofMinutes(1)));

        assertThat(reader.read()).isSameAs(first);
        assertThat(asked.get()).as("platforms and topics").isEqualTo(2);
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void shouldGiveThoseOfBeforeWhileTheyAreRead() throws Exception {
        Choices first = reader.read();
        now.set(DeskTables.NOW.plus(Duration.ofMinutes(3)));
        another = true;

        assertThat(reader.read()).isNotSameAs(first);
        assertThat(meanwhile.get()).isSameAs(first);
    }

    @Test
    void shouldNotAskAgainAtOnceAfterAFault() throws Exception {
        Choices first = reader.read();
        now.set(DeskTables.NOW.plus(Duration.ofMinutes(3)));
        status = 500;

        assertThat(reader.read()).isSameAs(first);
        assertThat(asked.get()).isEqualTo(3);
        now.set(now.get().plus(Duration.ofSeconds(9)));
        assertThat(reader.read()).isSameAs(first);
        assertThat(asked.get()).isEqualTo(3);
        now.set(now.get().plus(Duration.ofSeconds(1)));
        assertThat(reader.read()).isSameAs(first);
        assertThat(asked.get()).isEqualTo(4);
    }

    @Test
    void shouldSayWhatIsWrongIfThereIsNothingYet() {
        status = 500;

        assertThatThrownBy(reader::read).isInstanceOf(TablesException.class);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
