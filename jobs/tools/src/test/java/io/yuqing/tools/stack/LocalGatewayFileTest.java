/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.local.gateway.GatewayToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalGatewayFileTest {
    private static final GatewayToken TOKEN = GatewayToken.random();

    @TempDir Path folder;

    @Test
    void shouldHaveTheGatewayTalkToTheKafkaOfTheJob() throws IOException {
        JsonNode file =
                file(
                        Map.of(
                                "kafka.bootstrap-servers", "a:1,b:2",
                                "kafka.user", "office",
                                "kafka.password-file", "/secret",
                                "kafka.ca-file", "/ca.pem",
                                "kafka.properties.sasl.mechanism", "PLAIN",
                                "kafka.topics.posts", "county.posts"));

        assertThat(file.path("listen").asText()).isEqualTo("127.0.0.1:8090");
        JsonNode kafka = file.path("kafka");
        assertThat(kafka.path("bootstrap_servers").asText()).isEqualTo("a:1,b:2");
        assertThat(kafka.path("user").asText()).isEqualTo("office");
        assertThat(kafka.path("password_file").asText()).isEqualTo("/secret");
        assertThat(kafka.path("ca_file").asText()).isEqualTo("/ca.pem");
        assertThat(kafka.path("properties").path("sasl.mechanism").asText()).isEqualTo("PLAIN");
        assertThat(file.at("/topics/posts").asText()).isEqualTo("county.posts");
        assertThat(file.at("/topics/comments").asText()).isEqualTo("yuqing.comments");
        assertThat(file.at("/topics/case_actions").asText()).isEqualTo("yuqing.case-actions");
        assertThat(file.at("/cases/link_key_file").asText())
                .isEqualTo(folder.resolve("link.key").toString());
    }

    /** Else its receipts would say other than the job does. */
    @Test
    void shouldHaveTheGatewayBelieveAndRefuseWhatTheJobDoes() throws IOException {
        JsonNode file =
                file(
                        Map.of(
                                "kafka.bootstrap-servers", "a:1",
                                "window.retention", "5 d",
                                "ingest.zone", "+08:00",
                                "ingest.max-future-skew", "90 min",
                                "ingest.max-record-bytes", "2 mb",
                                "ingest.default-platform.posts", "weibo",
                                "platforms.file", "/platforms.yaml"));

        assertThat(file.path("retention").asText()).isEqualTo("5d");
        assertThat(file.path("platforms_file").asText()).isEqualTo("/platforms.yaml");
        assertThat(file.at("/ingest/zone").asText()).isEqualTo("+08:00");
        assertThat(file.at("/ingest/max_future_skew").asText()).isEqualTo("90m");
        assertThat(file.at("/ingest/max_record_bytes").asLong()).isEqualTo(1 << 20);
        assertThat(file.at("/ingest/default_platform_posts").asText()).isEqualTo("weibo");
        assertThat(file.at("/ingest/earliest_date").isMissingNode()).isTrue();
    }

    /** It shows tables, and whoever breaks into it must not be able to change them. */
    @Test
    void shouldHaveTheDeskReadTheTablesOfTheJobAndNoMore() throws IOException {
        JsonNode desk =
                file(Map.of(
                                "kafka.bootstrap-servers", "a:1",
                                "clickhouse.url", "http://127.0.0.1:8123",
                                "clickhouse.database", "county",
                                "clickhouse.user", "default"))
                        .at("/desk/clickhouse");

        assertThat(desk.path("url").asText()).isEqualTo("http://127.0.0.1:8123");
        assertThat(desk.path("database").asText()).isEqualTo("county");
        assertThat(desk.path("user").asText()).isEqualTo("yuqing_reader");
        assertThat(desk.path("password_file").asText())
                .isEqualTo(folder.resolve("reader").toString());
    }

    /** What stands in them is in force as well, and the desk must not say that it is not. */
    @Test
    void shouldTellTheDeskWhatTheJobsStartWith() throws IOException {
        JsonNode files =
                file(Map.of(
                                "topics.file",
                                "/deploy/topics.yaml",
                                "rules.file",
                                "/deploy/rules.yaml"))
                        .at("/desk/start_files");

        assertThat(files.path("topics").asText()).isEqualTo("/deploy/topics.yaml");
        assertThat(files.path("rules").asText()).isEqualTo("/deploy/rules.yaml");
        assertThat(files.has("sources")).isFalse();
    }

    @Test
    void shouldHaveTheDeskBeWhoTheJobIsInAnotherClickHouse() {
        Map<String, Object> desk =
                LocalDesk.of(
                        Configuration.fromMap(
                                Map.of(
                                        "clickhouse.url", "https://tables.county:8443",
                                        "clickhouse.user", "yuqing_writer",
                                        "clickhouse.password-file", "/secret",
                                        "clickhouse.ca-file", "/ca.pem")),
                        Optional.empty(),
                        folder,
                        false);

        assertThat(desk.get("clickhouse"))
                .isEqualTo(
                        Map.of(
                                "url", "https://tables.county:8443",
                                "database", "yuqing",
                                "user", "yuqing_writer",
                                "password_file", "/secret",
                                "ca_file", "/ca.pem"));
    }

    @Test
    void shouldTryRulesByTheLauncherBehindAllThatIsLive() throws IOException {
        Map<String, Object> backtest =
                LocalBacktest.of(
                        Path.of("/opt/yuqing"),
                        "127.0.0.1:9092",
                        List.of("--config", "/etc/config.yaml", "--rules.file", "/etc/rules.yaml"),
                        folder);

        assertThat(backtest.get("command"))
                .isEqualTo(
                        List.of(
                                "nice",
                                "-n",
                                "10",
                                "/opt/yuqing/yuqing",
                                "backtest",
                                "--kafka",
                                "127.0.0.1:9092",
                                "--config",
                                "/etc/config.yaml"));
        assertThat(Path.of(String.valueOf(backtest.get("folder")))).isDirectory();
    }

    @Test
    void shouldHavePapersMadeByTheLauncherAsWhoOnlyReads() {
        Map<String, Object> reports =
                LocalReports.of(
                        Path.of("/opt/yuqing"),
                        Configuration.fromMap(Map.of("clickhouse.url", "http://127.0.0.1:8123")),
                        Optional.of(Path.of("/data/reader")),
                        folder);

        assertThat(reports.get("command"))
                .isEqualTo(
                        List.of(
                                "nice",
                                "-n",
                                "10",
                                "env",
                                "CLICKHOUSE_USER=yuqing_reader",
                                "CLICKHOUSE_PASSWORD_FILE=/data/reader",
                                "/opt/yuqing/yuqing",
                                "report"));
        assertThat(reports.get("options"))
                .isEqualTo(
                        List.of("--clickhouse", "http://127.0.0.1:8123", "--database", "yuqing"));
        assertThat(Path.of(String.valueOf(reports.get("folder")))).isDirectory();
        assertThat(reports.get("two_pairs_of_eyes")).isEqualTo(false);
    }

    @Test
    void shouldMakeTheKeyBehindTheSessionsOnce() throws IOException {
        Map<String, String> job =
                Map.of("kafka.bootstrap-servers", "a:1", "clickhouse.url", "http://127.0.0.1:8123");
        JsonNode desk = file(job).path("desk");
        Path key = folder.resolve("desk.key");
        String made = Files.readString(key);

        assertThat(desk.path("session_key_file").asText()).isEqualTo(key.toString());
        assertThat(desk.path("accounts").asBoolean()).isTrue();
        assertThat(desk.path("access_log").asText()).endsWith("/desk-access.log");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        file(job);
        assertThat(Files.readString(key)).isEqualTo(made);
    }

    @Test
    void shouldHoldTheHashAndBeForItsOwnersEyes() throws IOException {
        JsonNode file = file(Map.of("kafka.bootstrap-servers", "a:1"));

        assertThat(file.at("/tokens/0/sha256").asText()).isEqualTo(TOKEN.sha256());
        Path written = folder.resolve("gateway.yaml");
        assertThat(Files.readString(written)).doesNotContain(TOKEN.word());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                .isEqualTo("rw-------");
    }

    private JsonNode file(Map<String, String> job) throws IOException {
        Path file =
                LocalGatewayFile.write(
                        folder.resolve("gateway.yaml"),
                        Configuration.fromMap(job),
                        "127.0.0.1:8090",
                        TOKEN,
                        folder.resolve("edge.key"),
                        LocalDesk.of(
                                Configuration.fromMap(job),
                                Optional.of(folder.resolve("reader")),
                                folder,
                                true),
                        Optional.of(folder.resolve("link.key")));
        return new YAMLMapper().readTree(file.toFile());
    }
}
