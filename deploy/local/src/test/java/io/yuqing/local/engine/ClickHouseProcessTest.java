/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClickHouseProcessTest {
    @TempDir Path data;

    @Test
    void rowsThatWereAcknowledgedSurviveKillAndRestartOnTheSamePort() throws Exception {
        try (ClickHouseProcess server = ClickHouseProcess.in(Layout.find(), data, 0).start()) {
            ClickHouseHttp http = new ClickHouseHttp(server.url());
            http.execute(TypedTable.ddl("kept"));
            AtomicInteger acknowledged = new AtomicInteger();
            ExecutorService writers = Executors.newFixedThreadPool(4);
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                String prefix = "w" + writer + "-";
                running.add(writers.submit(() -> insertUntilKilled(http, prefix, acknowledged)));
            }
            while (acknowledged.get() < 40) {
                Thread.onSpinWait();
            }
            server.kill9();
            for (Future<?> writer : running) {
                writer.get();
            }
            writers.shutdown();

            String url = server.url();
            server.start();
            assertThat(server.url()).isEqualTo(url);
            int stored = Integer.parseInt(http.query("SELECT count() FROM kept").get(0)[0]);
            // Each writer may have had one more row stored whose answer the kill cut off.
            assertThat(stored).isBetween(acknowledged.get(), acknowledged.get() + 4);
            http.execute("INSERT INTO kept (id, at) VALUES ('again', now64(3))");
            server.stop();
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void aSecondServerOnTheSameDataIsRefusedByName() {
        try (ClickHouseProcess first = ClickHouseProcess.in(Layout.find(), data, 0).start();
                ClickHouseProcess second = ClickHouseProcess.in(Layout.find(), data, 0)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("is used by another process");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void aTakenPortIsNamedWithItsRemedy() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> ClickHouseProcess.in(Layout.find(), data, other.getLocalPort()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("ClickHouse port " + other.getLocalPort() + " is taken")
                    .hasMessageContaining("another port");
        }
    }

    @Test
    void accountsAreCheckedAndAReaderOnlyReads() throws IOException {
        Path accounts = data.resolve("accounts");
        Files.writeString(accounts, "writer secret\nreader other readonly\n");
        try (ClickHouseProcess server =
                ClickHouseProcess.in(Layout.find(), data.resolve("db"), 0)
                        .accounts(accounts)
                        .start()) {
            RawHttp write = as(server, "writer", "secret");
            write.body("CREATE TABLE t (n UInt64) ENGINE = MergeTree ORDER BY n").send();
            assertThat(code(as(server, "default", ""), "SELECT 1")).isEqualTo("516");
            assertThat(code(as(server, "writer", "wrong"), "SELECT 1")).isEqualTo("516");

            assertThat(as(server, "reader", "other").body("SELECT count() FROM t").text())
                    .isEqualTo("0\n");
            for (String refused :
                    List.of(
                            "INSERT INTO t VALUES (1)",
                            "INSERT INTO t FORMAT TSV\n1\n",
                            "DROP TABLE t",
                            "SET readonly = 0",
                            "SELECT 1 SETTINGS readonly = 0",
                            "SELECT 1 SETTINGS max_execution_time = 0")) {
                assertThat(code(as(server, "reader", "other"), refused))
                        .as(refused)
                        .isEqualTo("164");
            }
            for (String outside :
                    List.of(
                            "SELECT * FROM file('/etc/hostname', 'LineAsString')",
                            "SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString')")) {
                assertThat(code(as(server, "reader", "other"), outside))
                        .as(outside)
                        .isEqualTo("497");
            }
            assertThat(
                            as(server, "reader", "other")
                                    .parameter("max_execution_time", "9999")
                                    .body("SELECT getSetting('max_execution_time')")
                                    .text())
                    .isEqualTo("30\n");
            assertThat(
                            code(
                                    as(server, "reader", "other").parameter("max_threads", "9"),
                                    "SELECT 1"))
                    .isEqualTo("164");
        }
    }

    @Test
    void eightQueriesRunSideBySide() throws Exception {
        try (ClickHouseProcess server = ClickHouseProcess.in(Layout.find(), data, 0).start()) {
            ExecutorService clients = Executors.newFixedThreadPool(8);
            Callable<String> sleep =
                    () -> new ClickHouseHttp(server.url()).text("SELECT sleep(1), 'done'");
            sleep.call();
            long start = System.nanoTime();
            for (Future<String> answer : clients.invokeAll(Collections.nCopies(8, sleep))) {
                assertThat(answer.get()).isEqualTo("0\tdone\n");
            }
            clients.shutdown();
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        }
    }

    private static void insertUntilKilled(
            ClickHouseHttp http, String prefix, AtomicInteger acknowledged) {
        try {
            for (int i = 0; ; i++) {
                http.execute(
                        "INSERT INTO kept (id, at, version) SETTINGS async_insert = 0 VALUES ('"
                                + prefix
                                + i
                                + "', '2024-05-01 00:00:00.000', 1)");
                acknowledged.incrementAndGet();
            }
        } catch (StackException killed) {
            assertThat(killed).hasMessageContaining("does not answer");
        }
    }

    private static RawHttp as(ClickHouseProcess server, String user, String password) {
        return new RawHttp(server.url())
                .header("X-ClickHouse-User", user)
                .header("X-ClickHouse-Key", password);
    }

    private static String code(RawHttp request, String sql) {
        HttpResponse<byte[]> answer = request.body(sql).send();
        return RawHttp.header(answer, "X-ClickHouse-Exception-Code");
    }
}
