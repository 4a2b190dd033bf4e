/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAccessTest {
    @TempDir private Path folder;

    @Test
    void nothingGivenIsNothingSet() {
        assertThat(KafkaAccess.properties(null, null, " ", Map.of())).isEmpty();
    }

    @Test
    void anAuthorityAloneMeansTls() {
        assertThat(KafkaAccess.properties(null, null, "/ca.pem", Map.of()))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.location", "/ca.pem")
                .doesNotContainKey("sasl.jaas.config");
    }

    @Test
    void aUserMeansScramOverTls() {
        assertThat(KafkaAccess.properties("u", "/pw", null, Map.of()))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512");
    }

    @Test
    void thePasswordIsReadWhenAClientStartsAndStandsInNoProperty() throws IOException {
        Path file = Files.writeString(folder.resolve("pw"), "first\n");
        Properties properties = KafkaAccess.properties("u", file.toString(), null, Map.of());
        assertThat(properties.values()).noneMatch(value -> value.toString().contains("first"));
        assertThat(login(properties)).endsWith(" password=\"first\";");

        Files.writeString(file, "second\n");
        assertThat(login(properties)).endsWith(" password=\"second\";");
    }

    @Test
    void quotesAndBackslashesOfAPasswordAreEscaped() throws IOException {
        Path file = Files.writeString(folder.resolve("pw"), "a\"b\\c${x:y}");
        assertThat(login(KafkaAccess.properties("u", file.toString(), null, Map.of())))
                .isEqualTo(
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"u\" password=\"a\\\"b\\\\c${x:y}\";");
    }

    @Test
    void whatIsGivenAsAPropertyWins() throws IOException {
        Path file = Files.writeString(folder.resolve("pw"), "secret");
        Properties properties =
                KafkaAccess.properties(
                        "u",
                        file.toString(),
                        null,
                        Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN"));
        assertThat(properties).containsEntry("security.protocol", "SASL_PLAINTEXT");
        assertThat(login(properties)).contains("PlainLoginModule");

        Map<String, String> own = Map.of("sasl.jaas.config", "own.Module required;");
        assertThat(login(KafkaAccess.properties("u", file.toString(), null, own)))
                .isEqualTo("own.Module required;");
    }

    @Test
    void aPasswordFileThatIsMissingOrEmptyIsOneSentence() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> login(KafkaAccess.properties("u", null, null, Map.of())))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "kafka.password-file is not set, but kafka.user is 'u': name the file whose"
                                + " first line is its password.");
        assertThatThrownBy(() -> login(KafkaAccess.properties("u", "absent", null, Map.of())))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("kafka.password-file = 'absent' cannot be read");
        assertThatThrownBy(
                        () -> login(KafkaAccess.properties("u", empty.toString(), null, Map.of())))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is empty");
    }

    /** What a client makes of the properties. */
    private static String login(Properties properties) {
        Properties client = new Properties();
        client.putAll(properties);
        client.setProperty("bootstrap.servers", "localhost:1");
        return new AdminClientConfig(client).getPassword("sasl.jaas.config").value();
    }
}
