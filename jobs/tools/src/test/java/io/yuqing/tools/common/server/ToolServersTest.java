/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolServersTest {
    @TempDir Path folder;
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void shouldTakeTheAddressOfTheOptionThenOfTheFileThenOfTheEnvironmentThenOfTheStack()
            throws IOException {
        ConfigOptions options = new ConfigOptions();
        options.data = folder;
        assertThat(kafka(options, null)).isEqualTo("127.0.0.1:9092");

        Files.writeString(
                folder.resolve("addresses.json"),
                "{\"pid\": " + ProcessHandle.current().pid() + ", \"kafka\": \"stack:1\"}");
        assertThat(kafka(options, null)).isEqualTo("stack:1");

        environment.put("KAFKA_BOOTSTRAP", "environment:1");
        assertThat(kafka(options, null)).isEqualTo("environment:1");

        options.config = config("kafka.bootstrap-servers: file:1");
        assertThat(kafka(options, null)).isEqualTo("file:1");
        assertThat(kafka(options, "option:1")).isEqualTo("option:1");
    }

    @Test
    void shouldGiveEveryKafkaClientWhatTheFileSaysAndALimitOfTime() throws IOException {
        ConfigOptions options = new ConfigOptions();
        options.config =
                config("kafka: {properties: {security.protocol: SASL_SSL, client.id: staff}}");
        Properties properties = servers(options).kafka("broker:1").properties();

        assertThat(properties)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("client.id", "staff")
                .containsKeys("request.timeout.ms", "default.api.timeout.ms");
    }

    @Test
    void shouldTakeUserDatabaseAndTopicsOfTheFile() throws IOException {
        environment.put("CLICKHOUSE_USER", "other");
        ConfigOptions options = new ConfigOptions();
        assertThat(servers(options).clickHouse("http://a:1", null).endpoint().user())
                .isEqualTo("other");
        options.config =
                config(
                        "clickhouse: {url: 'https://ch:8443', user: staff, database: county}\n"
                                + "kafka.topics.rules: county.rules");
        ToolServers servers = servers(options);

        assertThat(servers.clickHouse(null, null).endpoint().user()).isEqualTo("staff");
        assertThat(servers.clickHouse(null, null).endpoint().url()).isEqualTo("https://ch:8443");
        assertThat(servers.clickHouse(null, null).endpoint().database()).isEqualTo("county");
        assertThat(servers.clickHouse(null, "b").endpoint().database()).isEqualTo("b");
        assertThat(servers.get(JobOptions.KAFKA_TOPIC_RULES)).isEqualTo("county.rules");
    }

    @Test
    void shouldKnowThePasswordOfTheStackThatRunsAndShowItToNoOtherServer() {
        ConfigOptions options = new ConfigOptions();
        options.data = folder;
        environment.put("CLICKHOUSE_USER", "other");
        new Addresses(
                        ProcessHandle.current().pid(),
                        "k:1",
                        "http://127.0.0.1:1",
                        "/secret",
                        "http://f:1",
                        "http://g:1")
                .write(folder);

        assertThat(servers(options).clickHouse(null, null).endpoint())
                .asString()
                .startsWith(
                        "ClickHouse at http://127.0.0.1:1, database yuqing, user default with a password file");
        assertThat(servers(options).clickHouse("http://localhost:1/", null).endpoint().user())
                .isEqualTo("default");
        assertThat(servers(options).clickHouse("http://b:1", null).endpoint())
                .asString()
                .startsWith(
                        "ClickHouse at http://b:1, database yuqing, user other without password");
    }

    @Test
    void shouldRefuseAFileThatTheJobWouldRefuse() throws IOException {
        ConfigOptions options = new ConfigOptions();
        options.config = config("kafka.bootstrap-server: a:1");

        assertThatThrownBy(() -> servers(options))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("配置文件 " + options.config + " 无法使用")
                .hasMessageContaining("是否想写 kafka.bootstrap-servers？");
        options.config = folder.resolve("absent.yaml");
        assertThatThrownBy(() -> servers(options)).hasMessageContaining("没有文件");
        ConfigOptions none = new ConfigOptions();
        assertThatThrownBy(() -> servers(none).clickHouse("ch", null))
                .hasMessageContaining("应以 http:// 或 https:// 开头");
    }

    @Test
    void shouldNotTalkToAServerBeforeItIsAsked() {
        assertThat(servers(new ConfigOptions()).kafka("127.0.0.1:1").address())
                .isEqualTo("127.0.0.1:1");
    }

    private String kafka(ConfigOptions options, String given) {
        return servers(options).kafka(given).address();
    }

    private ToolServers servers(ConfigOptions options) {
        Terminal process = Terminal.ofProcess();
        return ToolServers.of(
                new Terminal(
                        process.out(), process.err(), process.in(), environment, Clock.systemUTC()),
                options);
    }

    private Path config(String yaml) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "config", ".yaml"), yaml + "\n");
    }
}
