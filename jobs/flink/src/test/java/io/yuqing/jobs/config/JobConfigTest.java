/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobConfigTest {
    @TempDir private Path folder;
    private final Configuration values = new Configuration();

    @BeforeEach
    void completeConfiguration() {
        set("kafka.bootstrap-servers", "localhost:9092");
        set("clickhouse.url", "http://localhost:8123");
        set("privacy.key-file", folder.resolve("key").toString());
    }

    @Test
    void shouldAcceptACompleteConfiguration() {
        assertThatCode(() -> JobConfig.of(values)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"345600s", "5760m", "96h", "4d", "4 d", "PT96H", "P4D"})
    void shouldReadADurationInEachForm(String text) {
        set("dedup.ttl", text);
        assertThat(JobConfig.of(values).get(JobOptions.DEDUP_TTL)).isEqualTo(Duration.ofDays(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://yq.example.gov.cn | '' | link.key-file is missing; links in notices need",
                "'' | /run/link.key | link.url is missing; links in notices need",
                "yq.example | /run/link.key | link.url is 'yq.example'; write scheme, name and port"
            })
    void shouldSayWhatLinksInNoticesLack(String url, String key, String sentence) {
        set("delivery.file", folder.resolve("delivery.yaml").toString());
        values.removeKey("privacy.key-file");
        if (!url.isEmpty()) {
            set("link.url", url);
        }
        if (!key.isEmpty()) {
            set("link.key-file", key);
        }
        assertThat(catchThrowable(() -> JobConfig.ofDelivery(values)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(sentence);
    }

    /** It neither makes pseudonyms nor starts from a file. */
    @Test
    void shouldAskOfTheSecondReadingOnlyForTheServers() {
        values.removeKey("privacy.key-file");
        assertThatCode(() -> JobConfig.ofSecondReading(values)).doesNotThrowAnyException();
        values.removeKey("clickhouse.url");
        assertThat(catchThrowable(() -> JobConfig.ofSecondReading(values)))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "clickhouse.url is not set; give it a value, e.g. http://localhost:8123.");
    }

    @Test
    void shouldRefuseASecondReadingThatGoesBackwards() {
        set("second-reading.busy-pace", "-1");
        assertThat(catchThrowable(() -> JobConfig.ofSecondReading(values)))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "second-reading.busy-pace is -1.0; it must be 0 (no limit) or more"
                                + " originals a second.");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "window.retentoin | 72h | window.retentoin is no option of this job; did you mean"
                        + " window.retention?",
                "clickhouse.batch.rows | many | clickhouse.batch.rows is 'many', which cannot be"
                        + " read",
                "clickhouse.batch.rows | 0 | clickhouse.batch.rows is 0; it must be at least 1",
                "clickhouse.url | localhost:8123 | clickhouse.url is 'localhost:8123'; it must"
                        + " begin with http",
                "clickhouse.password-file | /no-such-file | clickhouse.password-file is"
                        + " '/no-such-file', which is no readable file",
                "clickhouse.ca-file | no-such-file | clickhouse.ca-file is 'no-such-file', which is"
                        + " no readable file",
                "kafka.ca-file | no-such-file | kafka.ca-file is 'no-such-file', which is no"
                        + " readable file",
                "kafka.password-file | /no-such-file | kafka.password-file is '/no-such-file', which"
                        + " is no readable file",
                "kafka.password-file | hunter2 | kafka.password-file is '…', which is no readable"
                        + " file",
                "kafka.user | office | kafka.password-file is not set, but kafka.user is; give"
                        + " both",
                "ingest.zone | Mars/Olympus | ingest.zone is 'Mars/Olympus', which is no time zone",
                "ingest.earliest-date | yesterday | ingest.earliest-date is 'yesterday', which is"
                        + " no date",
                "window.retention | 1h | window.retention is 1h; it must be at least 1d",
                "dedup.ttl | 48h | dedup.ttl is 2d; it must be at least 3d" + " (window.retention)",
                "watermark.idleness | 1s | watermark.idleness is 1s; it must be at least 30s",
                "dedup.ttl | 7 | dedup.ttl is '7', which is no duration: write a number and s, m, h",
                "dedup.ttl | ７d | dedup.ttl is '７d', which has digits or letters that are full-width",
                "rules.file | no-such-file | rules.file is 'no-such-file', which is no readable"
                        + " file"
            })
    void shouldNameKeyValueAndRemedy(String key, String value, String sentence) {
        set(key, value);
        assertThat(catchThrowable(() -> JobConfig.of(values)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void shouldRefuseAPlaceThatCouldBeNoWordBeforeAnythingStarts() throws IOException {
        Path places = Files.writeString(folder.resolve("places.txt"), "厂区13800000000 鹭渚镇\n");
        set("text.places-file", places.toString());
        assertThat(catchThrowable(() -> JobConfig.of(values)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("text.places-file: " + places + ": \"厂区13800000000\" holds");
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertThat(catchThrowable(() -> JobConfig.of(new Configuration())))
                .hasMessageContaining("kafka.bootstrap-servers is not set")
                .hasMessageContaining("clickhouse.url is not set")
                .hasMessageContaining("privacy.key-file is not set");
    }

    @Test
    void shouldRefuseAFaultyRuleBeforeAnythingStarts() throws IOException {
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(
                rules,
                """
                - {id: hot, revision: 1, name: 热, subject: topic, measure: loudness, window: 1h,
                   threshold: 5, level: red}
                """);
        set("rules.file", rules.toString());
        assertThat(catchThrowable(() -> JobConfig.of(values)))
                .hasMessageContaining("hot")
                .hasMessageContaining("measure")
                .hasMessageContaining("loudness");
    }

    @Test
    void shouldRefuseAFaultyTopicExpressionBeforeAnythingStarts() throws IOException {
        Path topics = folder.resolve("topics.yaml");
        Files.writeString(topics, "- {id: water, revision: 1, name: 停水, expression: '停水 AND ('}\n");
        set("topics.file", topics.toString());
        assertThat(catchThrowable(() -> JobConfig.of(values)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("water");
    }

    @Test
    void shouldHandKafkaPropertiesThrough() {
        set("kafka.properties.security.protocol", "SASL_SSL");
        assertThat(JobConfig.of(values).kafkaProperties())
                .containsEntry("security.protocol", "SASL_SSL");
    }

    private void set(String key, String value) {
        values.setString(key, value);
    }
}
