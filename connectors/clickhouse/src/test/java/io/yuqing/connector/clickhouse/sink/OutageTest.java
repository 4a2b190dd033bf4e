/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.MetricNames;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.engine.ClickHouseHttp;
import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server that is down, killed and started again. */
@Timeout(120)
class OutageTest {

    @TempDir Path data;

    private ClickHouseProcess server;
    private ClickHouseEndpoint endpoint;

    @BeforeEach
    void aServerThatIsNotStarted() {
        server = ClickHouseProcess.in(Layout.find(), data, 0);
        endpoint = ClickHouseEndpoint.of(server.url(), "waters");
    }

    @AfterEach
    void stop() {
        if (server.isAlive()) {
            server.kill9();
        }
    }

    @Test
    void whatWasAcknowledgedBeforeAKillAndWhatCameDuringTheOutageIsThere() throws Exception {
        server.start();
        createTable();
        try (WriterRig rig = rig()) {
            rig.write(0, 100);
            rig.end();
            server.kill9();

            rig.write(100, 130);
            rig.moveTime(1000);
            await().until(() -> rig.gauge(MetricNames.UNAVAILABLE_MILLIS) > 300);
            assertThat(rig.counter(MetricNames.INSERT_RETRIES)).isPositive();
            server.start();
            rig.end();

            assertThat(rig.gauge(MetricNames.UNAVAILABLE_MILLIS)).isZero();
            assertThat(rows()).isEqualTo("130");
        }
    }

    @Test
    void migrationsCanWaitForAServerThatStartsLater() throws Exception {
        CompletableFuture<Integer> applied =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return Migrations.run(endpoint, Duration.ofSeconds(60));
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        });
        server.start();

        assertThat(applied.get()).isPositive();
        assertThat(Migrations.run(endpoint)).as("files that were left out").isZero();
    }

    @Test
    void aJobStartsWhileTheServerIsDownAndEndsWhenItIsUp() throws Exception {
        server.start();
        createTable();
        server.stop();
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(2);
        env.enableCheckpointing(200);
        env.fromSequence(0, 20_000 - 1)
                .map(number -> Reading.of((int) (number % 5000)))
                .returns(TypeInformation.of(Reading.class))
                .sinkTo(
                        WriterRig.sink(endpoint)
                                .batch(new BatchLimits(1000, 1 << 20, Duration.ofMillis(100)))
                                .build());
        JobClient job = env.executeAsync("readings");
        awaitAnAttempt();

        server.start();
        job.getJobExecutionResult().get();

        assertThat(rows()).isEqualTo("5000");
    }

    @Test
    void closingDoesNotWaitForAServerThatNeverAnswers() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            endpoint = ClickHouseEndpoint.of("http://127.0.0.1:" + deaf.getLocalPort(), "waters");
            WriterRig rig = rig();
            rig.write(0, 1);
            rig.moveTime(1000);
            try (Socket taken = deaf.accept()) {
                assertThat(taken.isConnected()).isTrue();
                assertTimeout(Duration.ofSeconds(5), rig::close);
            }
        }
    }

    /** Hangs up on whoever calls, in place of the server, until somebody has called twice. */
    private void awaitAnAttempt() throws IOException {
        try (ServerSocket nobody =
                new ServerSocket(server.port(), 50, InetAddress.getLoopbackAddress())) {
            nobody.accept().close();
            nobody.accept().close();
        }
    }

    private WriterRig rig() {
        return new WriterRig(
                WriterRig.sink(endpoint)
                        .retryPauses(Duration.ofMillis(10), Duration.ofMillis(100))
                        .build());
    }

    private void createTable() {
        http().execute("CREATE DATABASE waters");
        http().with("database", "waters").execute(Reading.DDL);
    }

    private String rows() {
        return http().query("SELECT count() FROM waters.readings FINAL").get(0)[0];
    }

    private ClickHouseHttp http() {
        return new ClickHouseHttp(server.url());
    }
}
