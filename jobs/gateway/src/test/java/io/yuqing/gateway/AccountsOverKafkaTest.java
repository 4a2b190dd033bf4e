/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.AccountJson;
import io.yuqing.wire.account.Duty;
import io.yuqing.wire.account.PasswordHash;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The process, and accounts that come and go in a real topic while it runs. */
@Timeout(180)
class AccountsOverKafkaTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PASSWORD = "a password of the watch";

    private final String posts = KAFKA.newTopic("posts", 1);
    private final String accounts =
            KAFKA.newTopic("accounts", 1, Map.of("cleanup.policy", "compact"));
    @TempDir private Path folder;
    private Path config;

    @BeforeEach
    void files() throws IOException {
        PrivacyKey.createFile(folder.resolve("edge.key"));
        PrivacyKey.createFile(folder.resolve("desk.key"));
        Files.writeString(folder.resolve("platforms.yaml"), "[]\n");
        config =
                Files.writeString(
                        folder.resolve("gateway.yaml"),
                        """
                        listen: 127.0.0.1:0
                        kafka: {bootstrap_servers: '%s'}
                        topics: {posts: %s, comments: %s, accounts: %s}
                        edge_key_file: FOLDER/edge.key
                        platforms_file: FOLDER/platforms.yaml
                        desk:
                          clickhouse: {url: 'http://127.0.0.1:1'}
                          accounts: true
                          session_key_file: FOLDER/desk.key
                          access_log: FOLDER/visits.log
                        """
                                .formatted(KAFKA.bootstrap(), posts, posts, accounts)
                                .replace("FOLDER", folder.toString()));
    }

    @Test
    void shouldFollowTheAccountsAndWriteWhoLookedAtWhat() throws IOException, InterruptedException {
        Account watch = Account.made("值班一", Duty.WATCH, hash(PASSWORD), 1_000);
        String token;
        String cookie;
        try (RunningGateway gateway = RunningGateway.start(config, CLIENT).awaitReady()) {
            await().atMost(LIMIT)
                    .until(() -> page(gateway, "/desk/login", "").contains("account add"));

            put(watch);
            await().atMost(LIMIT)
                    .until(() -> page(gateway, "/desk/login", "").contains("name=\"password\""));
            cookie = cookie(logIn(gateway, PASSWORD));
            String first = page(gateway, "/?q=%E5%81%9C%E6%B0%B4", cookie);
            assertThat(Jsoup.parse(first).select(".who").text()).isEqualTo("值班一");
            token = Jsoup.parse(first).select("input[name=form_token]").val();
            assertThat(token).hasSizeGreaterThan(20);
            assertThat(logIn(gateway, "another password").statusCode()).isEqualTo(403);
        }

        // The session outlives the process, and ends with the password by which it began.
        try (RunningGateway gateway = RunningGateway.start(config, CLIENT).awaitReady()) {
            String session = cookie;
            await().atMost(LIMIT).until(() -> page(gateway, "/", session).contains("值班一"));
            put(watch.reset(hash("another password"), 2_000));
            await().atMost(LIMIT).until(() -> !page(gateway, "/", session).contains("值班一"));
            assertThat(logIn(gateway, PASSWORD).statusCode()).isEqualTo(403);
            assertThat(logIn(gateway, "another password").statusCode()).isEqualTo(303);

            KAFKA.produce(
                    List.of(
                            new ProducerRecord<>(
                                    accounts, "值班一".getBytes(UTF_8), "x".getBytes(UTF_8))));
            gateway.process()
                    .awaitLine(LIMIT, line -> line.contains("lets nobody in: it is no JSON"));
            assertThat(logIn(gateway, "another password").statusCode()).isIn(403, 503);
            gateway.process().stop();
            assertThat(gateway.process().output()).doesNotContain("did not close", "Exception");
        }

        Path log = folder.resolve("visits.log");
        String visits = Files.readString(log);
        assertThat(visits.lines())
                .allMatch(
                        line ->
                                line.matches(
                                        "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\S+ \\S+ (GET|POST) /\\S* \\d{3}"))
                .anyMatch(line -> line.endsWith(" 值班一 值班员 POST /desk/login 303"))
                .anyMatch(line -> line.endsWith(" 值班一 值班员 GET / 200"))
                .anyMatch(line -> line.endsWith(" - - POST /desk/login 403"));
        assertThat(visits)
                .doesNotContain(PASSWORD, token, cookie, "q=", "%E5", "停水", "name=", "cookie");
        assertThat(Files.readString(folder.resolve("gateway.yaml.log")))
                .doesNotContain(PASSWORD, token, cookie, "%E5", "停水", "pbkdf2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    private static PasswordHash hash(String password) {
        return PasswordHash.of(password, PasswordHash.LEAST_ROUNDS);
    }

    private void put(Account account) {
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(
                                accounts,
                                account.id().getBytes(UTF_8),
                                AccountJson.write(account).getBytes(UTF_8))));
    }

    private static HttpResponse<String> logIn(RunningGateway gateway, String password)
            throws IOException, InterruptedException {
        String form =
                "name=%E5%80%BC%E7%8F%AD%E4%B8%80&password=" + URLEncoder.encode(password, UTF_8);
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(gateway.address() + "/desk/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", gateway.address())
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }

    private static String page(RunningGateway gateway, String path, String cookie)
            throws IOException, InterruptedException {
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create(gateway.address() + path))
                                .header("Accept", "text/html")
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString(UTF_8))
                .body();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }
}
