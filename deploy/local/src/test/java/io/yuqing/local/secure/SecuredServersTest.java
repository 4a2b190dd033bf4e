/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecuredServersTest {
    @TempDir static Path folder;
    private static SecuredServers servers;

    @BeforeAll
    static void startServers() {
        servers = SecuredServers.start(folder, Shown.EXPIRED, Shown.FOREIGN, Shown.OTHER_HOST);
    }

    @AfterAll
    static void stopServers() {
        servers.close();
    }

    @Test
    void kafkaLetsTheUserIn() throws Exception {
        assertThat(clusterId(servers.kafkaClient())).isNotBlank();
    }

    @Test
    void kafkaRefusesAnotherPassword() {
        Map<String, Object> client = servers.kafkaClient();
        client.computeIfPresent(
                "sasl.jaas.config", (key, value) -> ((String) value).replace("$", "!"));
        assertThat(catchThrowable(() -> clusterId(client)))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "FOREIGN", "OTHER_HOST"})
    void kafkaCannotBeTrustedWhereItShows(Shown shown) {
        Map<String, Object> client = servers.kafkaClient();
        client.put("bootstrap.servers", servers.bootstrap(shown));
        assertThat(catchThrowable(() -> clusterId(client)))
                .hasCauseInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void clickHouseLetsTheUserIn() throws Exception {
        HttpResponse<String> answer = select(Shown.VALID, SecuredServers.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1\n");
    }

    @Test
    void clickHouseRefusesAnotherPasswordAndNobodyInParticular() throws Exception {
        assertThat(select(Shown.VALID, "guess").body()).contains("AUTHENTICATION_FAILED");
        HttpRequest nobody = HttpRequest.newBuilder(URI.create(servers.clickHouseUrl())).build();
        assertThat(send(nobody).statusCode()).isEqualTo(403);
    }

    @Test
    void clickHouseCannotBeTrustedOnceItsCertificateIsOutOfDate() {
        assertThatThrownBy(() -> select(Shown.EXPIRED, SecuredServers.PASSWORD))
                .isInstanceOf(SSLHandshakeException.class)
                .hasRootCauseInstanceOf(CertificateExpiredException.class);
    }

    private static String clusterId(Map<String, Object> client)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(client)) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static HttpResponse<String> select(Shown shown, String password)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(servers.clickHouseUrl(shown)))
                        .header("Authorization", "Basic " + base64(password))
                        .POST(HttpRequest.BodyPublishers.ofString("SELECT 1"))
                        .build());
    }

    private static String base64(String password) {
        String login = SecuredServers.USER + ":" + password;
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().sslContext(servers.trust()).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
