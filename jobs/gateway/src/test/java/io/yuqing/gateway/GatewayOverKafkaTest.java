/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.gateway.config.PemPair;
import io.yuqing.gateway.http.Lines;
import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.kafka.KafkaTopics;
import io.yuqing.local.process.Layout;
import io.yuqing.local.tls.TestAuthority;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process, and a real Kafka that goes away and comes back. */
@Timeout(180)
class GatewayOverKafkaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private static Path folder;

    private static KafkaBroker kafka;

    @BeforeAll
    static void start() throws IOException {
        PrivacyKey.createFile(folder.resolve("edge.key"));
        Files.writeString(folder.resolve("platforms.yaml"), "- {code: weibo}\n");
        kafka = KafkaBroker.in(Layout.find(), folder.resolve("kafka"), 0).start();
        KafkaTopics.create(
                kafka.bootstrap(),
                List.of(
                        new NewTopic("posts", 2, (short) 1),
                        new NewTopic("comments", 1, (short) 1)));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldStoreWhatItSaysAndSurviveAKafkaThatGoesAway() throws Exception {
        try (RunningGateway gateway = gateway("one", "listen: 127.0.0.1:0\n").awaitReady()) {
            assertThat(gateway.get("/health").body()).isEqualTo("{\"status\":\"ready\"}");
            JsonNode stored = stored(gateway.post("/v1/posts", posts(200) + "\n" + Lines.bad("b")));
            stored(gateway.post("/v1/comments", Lines.comment("c1")));
            assertThat(stored.path("received").asInt()).isEqualTo(201);
            assertThat(stored.path("accepted").asInt()).isEqualTo(200);
            assertInLedger(stored);

            kafka.kill9();
            HttpResponse<String> away = gateway.post("/v1/posts", posts(50));
            assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
            assertThat(away.headers().firstValue("retry-after")).isPresent();
            assertThat(JSON.readTree(away.body()).path("message").asText())
                    .startsWith("Kafka at " + kafka.bootstrap() + " does not answer: start it")
                    .endsWith("what was stored of it already is not counted twice.");

            kafka.start();
            assertInLedger(stored(again(gateway, posts(50))));
            assertNobodyIn(records("posts"), records("comments"), gateway.process().output());
            assertThat(gateway.process().output()).doesNotContain(RunningGateway.SECRET);
            gateway.process().stop();
            assertThat(gateway.process().output()).doesNotContain("did not close", "Exception");
        }
    }

    @Test
    void shouldSpeakTls() throws Exception {
        TestAuthority authority = TestAuthority.create(folder, "authority");
        PemPair.write(authority.sign("127.0.0.1"), folder, "gateway");
        HttpClient trusting = HttpClient.newBuilder().sslContext(authority.trust()).build();
        String tls =
                "listen: 127.0.0.1:0\ntls: {certificate_file: FOLDER/gateway.crt, key_file:"
                        + " FOLDER/gateway.key}\n";

        try (RunningGateway gateway =
                RunningGateway.start(config("tls", tls), trusting).awaitReady()) {
            assertThat(gateway.address()).startsWith("https://127.0.0.1:");
            stored(gateway.post("/v1/posts", Lines.post("tls1")));
        }
    }

    @Test
    void shouldSayThatItWaitsForATopicAndStopsAllTheSame() throws Exception {
        try (RunningGateway gateway =
                gateway("topic", "listen: 127.0.0.1:0\ntopics: {posts: nowhere}\n")) {
            gateway.process()
                    .awaitLine(
                            Duration.ofSeconds(60),
                            line ->
                                    line.contains(
                                            "lacks a topic: run the set-up, or correct topics."));
            gateway.process().stop();
            assertThat(gateway.process().output()).doesNotContain("gateway ready");
        }
    }

    @Test
    void shouldNotStartWithAFaultyFileOrATakenAddress() throws Exception {
        try (RunningGateway first = gateway("first", "listen: 127.0.0.1:0\n").awaitReady()) {
            String taken = "listen: " + first.address().substring("http://".length()) + "\n";
            try (RunningGateway second = gateway("second", taken)) {
                assertThat(second.process().awaitExit(Duration.ofSeconds(60))).hasValue(2);
                assertThat(second.process().output())
                        .contains("is taken or not of this machine: stop what listens there")
                        .doesNotContain("\tat ");
            }
        }
        try (RunningGateway faulty = gateway("faulty", "listne: 1\n")) {
            assertThat(faulty.process().awaitExit(Duration.ofSeconds(60))).hasValue(2);
            assertThat(faulty.process().output())
                    .contains("faulty.yaml: listne is not known: did you mean listen?")
                    .doesNotContain("\tat ");
        }
    }

    private static RunningGateway gateway(String name, String settings) throws IOException {
        return RunningGateway.start(config(name, settings), CLIENT);
    }

    private static Path config(String name, String settings) throws IOException {
        String topics =
                settings.contains("topics:") ? "" : "topics: {posts: posts, comments: comments}\n";
        String text =
                settings
                        + topics
                        + """
                          kafka: {bootstrap_servers: "KAFKA"}
                          edge_key_file: FOLDER/edge.key
                          platforms_file: FOLDER/platforms.yaml
                          tokens: [{name: portal, sha256: "HASH", platforms: [weibo], lines_per_second: 100000}]
                          """;
        return Files.writeString(
                folder.resolve(name + ".yaml"),
                text.replace("KAFKA", kafka.bootstrap())
                        .replace("FOLDER", folder.toString())
                        .replace("HASH", RunningGateway.HASH));
    }

    private static String posts(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Lines.post("p" + i))
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode stored(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body());
    }

    /** As every sender should: the whole batch, until it is taken. */
    private static HttpResponse<String> again(RunningGateway gateway, String lines)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = gateway.post("/v1/posts", lines);
        while (answer.statusCode() == 503) {
            answer = gateway.post("/v1/posts", lines);
        }
        return answer;
    }

    /** Between the offsets that a receipt names stand as many records of the batch as it says. */
    private static void assertInLedger(JsonNode receipt) {
        long found =
                KafkaRecords.readAll(kafka.bootstrap(), "posts").stream()
                        .filter(
                                record ->
                                        text(record).contains(receipt.path("batch").asText())
                                                && isWithin(receipt, record))
                        .count();
        assertThat(found).isEqualTo(receipt.path("received").asLong());
    }

    private static boolean isWithin(JsonNode receipt, ConsumerRecord<byte[], byte[]> record) {
        JsonNode range = receipt.at("/written/posts/" + record.partition());
        return record.offset() >= range.path(0).asLong()
                && record.offset() <= range.path(1).asLong();
    }

    private static void assertNobodyIn(String... texts) {
        for (String text : texts) {
            assertThat(text).isNotEmpty().doesNotContain(Lines.people());
        }
    }

    private static String records(String topic) {
        return KafkaRecords.readAll(kafka.bootstrap(), topic).stream()
                .map(record -> new String(record.key(), UTF_8) + text(record))
                .collect(Collectors.joining("\n"));
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8);
    }
}
