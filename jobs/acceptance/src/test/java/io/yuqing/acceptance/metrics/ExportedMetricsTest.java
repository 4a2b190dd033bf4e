/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.acceptance.deploy.DeployFiles;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.gateway.GatewayProcess;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both jobs run with Flink's Prometheus reporter, and export every name of the list that the
 * pipeline board is held to. With {@code -Dmetrics.write=true} the list is written afresh.
 */
class ExportedMetricsTest {
    private static final Path LIST =
            DeployFiles.ROOT.resolve("grafana/src/test/resources/io/yuqing/grafana/metrics.txt");
    private static final List<String> HEAD =
            List.of(
                    "# What both jobs and the gateway export to Prometheus: name and labels. Read off"
                            + " running processes by",
                    "#   mvn -pl jobs/acceptance -am test -Dtest=ExportedMetricsTest -Dmetrics.write=true"
                            + " -Dsurefire.failIfNoSpecifiedTests=false");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir private Path data;

    @Test
    void bothJobsAndTheGatewayExportEveryNameOfTheList() throws Exception {
        Reporter analysis = new Reporter();
        Reporter delivery = new Reporter();
        try (RunningStack stack = RunningStack.withoutJob(folder("stack"), false);
                LocalFlinkJob told = LocalFlinkJob.in(Layout.find(), folder("told"), 0)) {
            analysis.settings().forEach(stack.local()::set);
            delivery.settings().forEach(told::set);
            KafkaRecords.produce(stack.bootstrap(), List.of(post()));
            stack.startJob(Map.of());
            told.start(deliveryJob(stack));
            Reporter gateway = gateway(stack);

            if (Boolean.getBoolean("metrics.write")) {
                await().atMost(LIMIT)
                        .until(() -> String.join("\n", analysis.names()).contains("currentEmit"));
                Files.write(LIST, withHead(all(analysis, delivery, gateway)));
            }
            SortedSet<String> listed = new TreeSet<>(Files.readAllLines(LIST));
            listed.removeIf(line -> line.startsWith("#"));
            await().atMost(LIMIT)
                    .untilAsserted(
                            () -> assertThat(all(analysis, delivery, gateway)).containsAll(listed));
        }
    }

    private static List<String> withHead(SortedSet<String> names) {
        List<String> lines = new ArrayList<>(HEAD);
        lines.addAll(names);
        return lines;
    }

    private static SortedSet<String> all(Reporter... reporters) {
        SortedSet<String> names = new TreeSet<>();
        for (Reporter reporter : reporters) {
            names.addAll(reporter.names());
        }
        return names;
    }

    /** One that was sent something: what never happened is not counted yet. */
    private static Reporter gateway(RunningStack stack) throws Exception {
        GatewayToken token = GatewayToken.random();
        GatewayProcess gateway = stack.startGateway(token);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(gateway.url() + "/v1/posts"))
                        .header("Authorization", "Bearer " + token.word())
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString("broken\n"))
                        .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        return new Reporter(URI.create(gateway.url()).getPort());
    }

    private static ProducerRecord<byte[], byte[]> post() {
        String json =
                "{\"id\":\"1\",\"platform\":\"weilang\",\"text\":\"路灯坏了\",\"published_at\":\"%s\"}"
                        .formatted(Instant.now());
        return new ProducerRecord<>(KafkaTopics.POSTS, json.getBytes(StandardCharsets.UTF_8));
    }

    private JobSubmission deliveryJob(RunningStack stack) {
        String file = Layout.find().deployFile("delivery-console.yaml").toString();
        return new JobSubmission(
                Layout.find().jobJar(),
                "io.yuqing.jobs.DeliveryJob",
                List.of(
                        "--delivery.file",
                        file,
                        "--kafka.bootstrap-servers",
                        stack.bootstrap(),
                        "--clickhouse.url",
                        stack.clickHouse().url()));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(data.resolve(name));
    }
}
