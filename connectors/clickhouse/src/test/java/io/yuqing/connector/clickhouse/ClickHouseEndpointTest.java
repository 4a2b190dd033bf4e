/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClickHouseEndpointTest {

    @TempDir Path folder;

    @Test
    void itTravelsInTheJobGraphWithoutAnySecret() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "hush-hush\n");
        ClickHouseEndpoint endpoint =
                ClickHouseEndpoint.of("http://ch:8123/", "yuqing")
                        .withUser("writer", file.toString())
                        .withOptions(Map.of("key_store_password", "hush-too"));

        byte[] bytes = InstantiationUtil.serializeObject(endpoint);

        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("hush-hush");
        ClickHouseEndpoint copy =
                InstantiationUtil.deserializeObject(bytes, getClass().getClassLoader());
        assertThat(copy.toString())
                .isEqualTo(
                        "ClickHouse at http://ch:8123, database yuqing, user writer with a password"
                                + " file, options [key_store_password]");
    }

    @Test
    void thePasswordIsTheFirstLineOfItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "pa ss\r\n\n");

        assertThat(PasswordFile.read(file.toString())).isEqualTo("pa ss");
    }

    @Test
    void aPasswordFileThatIsMissingOrEmptyIsOneSentence() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThatThrownBy(() -> PasswordFile.read(empty.toString()))
                .isInstanceOf(ClickHouseConfigException.class)
                .hasMessageContaining("is empty");
        assertThatThrownBy(() -> PasswordFile.read(folder.resolve("absent").toString()))
                .isInstanceOf(ClickHouseConfigException.class)
                .hasMessageContaining("cannot be read on this machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ch:8123",
                "jdbc:ch://x",
                "http://ch",
                "ftp://ch:21",
                "http://ch:8123/yuqing",
                "http://ch:8123?x=1",
                "http://user:secret@ch:8123",
                "not a url"
            })
    void aUrlThatIsNotPlainIsRefusedWithoutShowingASecret(String url) {
        assertThatThrownBy(() -> ClickHouseEndpoint.of(url, "yuqing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("clickhouse.url")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void aDatabaseNameIsAPlainWord() {
        assertThatThrownBy(() -> ClickHouseEndpoint.of("http://ch:8123", "a; DROP"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void compressionIsOffOnLoopbackOnly() {
        assertThat(ClickHouseEndpoint.of("http://127.0.0.1:1", "a").isLoopback()).isTrue();
        assertThat(ClickHouseEndpoint.of("http://localhost:1", "a").isLoopback()).isTrue();
        assertThat(ClickHouseEndpoint.of("http://[::1]:1", "a").isLoopback()).isTrue();
        assertThat(ClickHouseEndpoint.of("http://ch:1", "a").isLoopback()).isFalse();
    }

    @Test
    @Timeout(60)
    void aServerThatAcceptsAndNeverAnswersIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ClickHouseEndpoint endpoint =
                    ClickHouseEndpoint.of("http://127.0.0.1:" + silent.getLocalPort(), "a")
                            .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(300));

            assertThatThrownBy(
                            () -> {
                                try (Connection connection = endpoint.connect();
                                        Statement statement = connection.createStatement()) {
                                    statement.executeQuery("SELECT 1");
                                }
                            })
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(
                            () -> {
                                try (Client client = endpoint.newClient(false)) {
                                    client.queryAll("SELECT 1");
                                }
                            })
                    .isInstanceOf(Exception.class);
        }
    }
}
