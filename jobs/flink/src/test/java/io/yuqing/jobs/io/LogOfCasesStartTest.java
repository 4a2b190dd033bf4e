/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.delivery.cases.LogStart;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LogOfCasesStartTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir private static Path folder;

    @BeforeAll
    static void writeFile() throws IOException {
        Files.writeString(folder.resolve("delivery.yaml"), "channels: {}");
    }

    private static JobConfig config(String bootstrap, String log, boolean cases) {
        Configuration values = new Configuration();
        values.setString("kafka.bootstrap-servers", bootstrap);
        values.setString("kafka.topics.case-actions", log);
        values.setString("cases.enabled", Boolean.toString(cases));
        values.setString("clickhouse.url", "http://localhost:8123");
        values.setString("delivery.file", folder.resolve("delivery.yaml").toString());
        return JobConfig.ofDelivery(values);
    }

    @Test
    void shouldSayHowFarTheLogGoesAndHowFarItWasRead() throws Exception {
        String log = KAFKA.newTopic("case-actions", 1);
        String group = KAFKA.uniqueName("cases");
        JobConfig config = config(KAFKA.bootstrap(), log, true);
        assertThat(LogOfCasesStart.ask(config, group)).isEqualTo(new LogStart(0, 0));
        KAFKA.produce(log, "a", "b", "c");
        assertThat(LogOfCasesStart.ask(config, group)).isEqualTo(new LogStart(0, 3));
        commit(group, log, 2);
        assertThat(LogOfCasesStart.ask(config, group)).isEqualTo(new LogStart(2, 3));
        // Of a log that was made anew.
        commit(group, log, 900);
        assertThat(LogOfCasesStart.ask(config, group)).isEqualTo(new LogStart(3, 3));
    }

    private static void commit(String group, String log, long offset) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            admin.alterConsumerGroupOffsets(
                            group,
                            Map.of(new TopicPartition(log, 0), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }

    @Test
    void shouldKnowNothingWhileNoBrokerAnswers() {
        JobConfig config = config("127.0.0.1:" + Ports.free(), "log", true);
        assertThat(LogOfCasesStart.ask(config, "g")).isEqualTo(LogStart.UNKNOWN);
    }

    @Test
    void shouldNotAskACountyWithoutCasesForTheirTopics() {
        KafkaSetup setup =
                new KafkaSetup(config(KAFKA.bootstrap(), "yuqing.case-actions", true), 1);
        setup.run();
        assertThatThrownBy(
                        () ->
                                TopicsPresent.checkDelivery(
                                        config(KAFKA.bootstrap(), "no-such-log", true)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("kafka.topics.case-actions is 'no-such-log'");
        assertThatCode(
                        () ->
                                TopicsPresent.checkDelivery(
                                        config(KAFKA.bootstrap(), "no-such-log", false)))
                .doesNotThrowAnyException();
        String three = KAFKA.newTopic("case-actions", 3);
        assertThatThrownBy(
                        () -> TopicsPresent.checkDelivery(config(KAFKA.bootstrap(), three, true)))
                .hasMessageContaining("which has 3 partitions");
    }
}
