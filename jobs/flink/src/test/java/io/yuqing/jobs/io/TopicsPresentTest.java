/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.local.process.Ports;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsPresentTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    @Test
    void shouldNameTheTopicThatDoesNotExist() {
        JobConfig config = config(KAFKA.bootstrap(), "no-such-topic");
        new KafkaSetup(config(KAFKA.bootstrap(), "yuqing.posts"), 1).run();

        assertThat(catchThrowable(() -> TopicsPresent.check(config)))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "kafka.topics.posts is 'no-such-topic', which does not exist at "
                                + KAFKA.bootstrap()
                                + "; correct the name, or let SetupMain create it.");
    }

    @Test
    void shouldBeContentWithWhatSetUpCreated() {
        JobConfig config = config(KAFKA.bootstrap(), "yuqing.posts");
        new KafkaSetup(config, 1).run();
        assertThatCode(() -> TopicsPresent.check(config)).doesNotThrowAnyException();
        assertThat(new KafkaSetup(config, 1).run())
                .isEqualTo(new KafkaSetup.Done(List.of(), List.of(), List.of()));
    }

    @Test
    void shouldKnowEveryTopicThatHasAnOption() throws Exception {
        List<ConfigOption<?>> topics =
                JobOptions.all().stream()
                        .filter(option -> option.key().startsWith("kafka.topics."))
                        .toList();
        Set<ConfigOption<?>> asked = new LinkedHashSet<>(TopicsPresent.OF_ANALYSIS);
        asked.addAll(TopicsPresent.OF_DELIVERY);
        asked.addAll(TopicsPresent.OF_CASES);
        asked.addAll(TopicsPresent.OF_SECOND_READING);
        // Only the gateway reads them.
        asked.add(JobOptions.KAFKA_TOPIC_FEED_POSITIONS);
        asked.add(JobOptions.KAFKA_TOPIC_ACCOUNTS);
        asked.add(JobOptions.KAFKA_TOPIC_SETTINGS_LOG);
        assertThat(asked).as("asked for").containsExactlyInAnyOrderElementsOf(topics);

        new KafkaSetup(config(KAFKA.bootstrap(), "yuqing.posts"), 1).run();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            assertThat(admin.listTopics().names().get())
                    .as("created")
                    .containsAll(topics.stream().map(o -> o.defaultValue().toString()).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics",
                "rules",
                "sources",
                "silences",
                "feed-positions",
                "accounts",
                "case-texts",
                "cases"
            })
    void shouldKeepTheNewestOfEachIdForEver(String name) throws Exception {
        new KafkaSetup(config(KAFKA.bootstrap(), "yuqing.posts"), 1).run();
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "yuqing." + name);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            Config settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    @ParameterizedTest
    @CsvSource({"originals, delete", "judgements, 'compact,delete'"})
    void shouldKeepWhatTheSecondReadingReadsAndSaysAsLongAsTexts(String name, String policy)
            throws Exception {
        new KafkaSetup(config(KAFKA.bootstrap(), "yuqing.posts"), 3).run();
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "yuqing." + name);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            Config settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo(policy);
            assertThat(settings.get("retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(30).toMillis()));
            assertThat(settings.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings-log", "case-actions", "case-events"})
    void shouldKeepLogsForGood(String name) throws Exception {
        new KafkaSetup(config(KAFKA.bootstrap(), "yuqing.posts"), 3).run();
        ConfigResource log = new ConfigResource(ConfigResource.Type.TOPIC, "yuqing." + name);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            Config settings = admin.describeConfigs(List.of(log)).all().get().get(log);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    @Test
    void shouldGiveTheStepsOfCasesOneOrderAndTheBrokersTime() throws Exception {
        new KafkaSetup(config(KAFKA.bootstrap(), "yuqing.posts"), 3).run();
        ConfigResource log = new ConfigResource(ConfigResource.Type.TOPIC, "yuqing.case-actions");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            Config settings = admin.describeConfigs(List.of(log)).all().get().get(log);
            assertThat(settings.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
            var described = admin.describeTopics(List.of(log.name())).allTopicNames().get();
            assertThat(described.get(log.name()).partitions()).hasSize(1);
        }
    }

    @Test
    void shouldRefuseALogOfCasesWithoutOneOrder() {
        String existing = KAFKA.newTopic("case-actions", 2);
        JobConfig config = config(KAFKA.bootstrap(), "yuqing.posts", existing);
        assertThat(catchThrowable(() -> new KafkaSetup(config, 1).run()))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "kafka.topics.case-actions is '"
                                + existing
                                + "', which has 2 partitions, and steps of cases need one order;"
                                + " name a topic that does not exist yet, and let SetupMain create"
                                + " it.");
    }

    @Test
    void shouldKeepAlertsNoLongerThanTextsOfItems() throws Exception {
        new KafkaSetup(config(KAFKA.bootstrap(), "yuqing.posts"), 1).run();
        ConfigResource alerts = new ConfigResource(ConfigResource.Type.TOPIC, "yuqing.alerts");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            Config settings = admin.describeConfigs(List.of(alerts)).all().get().get(alerts);
            assertThat(settings.get("retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(30).toMillis()));
            assertThat(settings.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        }
    }

    @Test
    void shouldLetTheBrokerDateTheItemsAlsoInATopicThatExists() throws Exception {
        String existing = KAFKA.newTopic("existing", 1);
        JobConfig config = config(KAFKA.bootstrap(), existing);

        assertThat(new KafkaSetup(config, 1).run().dated()).containsExactly(existing);

        assertThat(new KafkaSetup(config, 1).run().dated()).isEmpty();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            for (String topic : List.of(existing, "yuqing.comments")) {
                ConfigResource items = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                Config settings = admin.describeConfigs(List.of(items)).all().get().get(items);
                assertThat(settings.get("message.timestamp.type").value())
                        .isEqualTo("LogAppendTime");
            }
        }
    }

    @Test
    void shouldLetTheJobWaitForABrokerThatDoesNotAnswer() {
        JobConfig config = config("127.0.0.1:" + Ports.free(), "yuqing.posts");
        assertThatCode(() -> TopicsPresent.check(config)).doesNotThrowAnyException();
    }

    private static JobConfig config(String bootstrap, String posts) {
        return config(bootstrap, posts, "yuqing.case-actions");
    }

    private static JobConfig config(String bootstrap, String posts, String caseActions) {
        Configuration values = new Configuration();
        values.setString("kafka.bootstrap-servers", bootstrap);
        values.setString("kafka.topics.posts", posts);
        values.setString("kafka.topics.case-actions", caseActions);
        values.setString("clickhouse.url", "http://localhost:8123");
        values.setString("privacy.key-file", "key");
        return JobConfig.of(values);
    }
}
