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
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.stack.RunningStack;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
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
                    "# What both jobs export to Prometheus: name and labels. Read off running jobs by",
                    "#   mvn -pl jobs/acceptance -am test -Dtest=ExportedMetricsTest -Dmetrics.write=true"
                            + " -Dsurefire.failIfNoSpecifiedTests=false");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir private Path data;

    @Test
    void bothJobsExportEveryNameOfTheList() throws IOException {
        Reporter analysis = new Reporter();
        Reporter delivery = new Reporter();
        try (RunningStack stack = RunningStack.withoutJob(folder("stack"), false);
                LocalFlinkJob told = LocalFlinkJob.in(Layout.find(), folder("told"), 0)) {
            analysis.settings().forEach(stack.local()::set);
            delivery.settings().forEach(told::set);
            KafkaRecords.produce(stack.bootstrap(), List.of(post()));
            stack.startJob(Map.of());
            told.start(deliveryJob(stack));

            if (Boolean.getBoolean("metrics.write")) {
                await().atMost(LIMIT)
                        .until(() -> String.join("\n", analysis.names()).contains("currentEmit"));
                Files.write(LIST, withHead(both(analysis, delivery)));
            }
            SortedSet<String> listed = new TreeSet<>(Files.readAllLines(LIST));
            listed.removeIf(line -> line.startsWith("#"));
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(both(analysis, delivery)).containsAll(listed));
        }
    }

    private static List<String> withHead(SortedSet<String> names) {
        List<String> lines = new ArrayList<>(HEAD);
        lines.addAll(names);
        return lines;
    }

    private static SortedSet<String> both(Reporter one, Reporter other) {
        SortedSet<String> names = one.names();
        names.addAll(other.names());
        return names;
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
