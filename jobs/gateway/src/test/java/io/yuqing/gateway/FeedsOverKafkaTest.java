/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.intake.feed.FeedPositionJson;
import io.yuqing.intake.feed.Feeds;
import io.yuqing.intake.fetch.LyingServer;
import io.yuqing.local.junit.KafkaExtension;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The process with a feed, stopped and started again. */
@Timeout(180)
class FeedsOverKafkaTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final LyingServer server = new LyingServer();
    private final Map<String, String> compacted = Map.of("cleanup.policy", "compact");
    private final String posts = KAFKA.newTopic("posts", 1);
    private final String positions = KAFKA.newTopic("positions", 1, compacted);
    private final String sources = KAFKA.newTopic("sources", 1, compacted);
    @TempDir private Path folder;
    private Path config;

    @BeforeEach
    void files() throws IOException {
        PrivacyKey.createFile(folder.resolve("edge.key"));
        Files.writeString(folder.resolve("platforms.yaml"), "- {code: yunting-news}\n");
        Files.writeString(
                folder.resolve("feeds.yaml"),
                "- {id: news, url: '%s', platform: yunting-news, private: true}\n"
                        .formatted(server.uri("/feed")));
        config =
                Files.writeString(
                        folder.resolve("gateway.yaml"),
                        """
                        listen: 127.0.0.1:0
                        kafka: {bootstrap_servers: '%s'}
                        topics: {posts: %s, comments: %s, feed_positions: %s, sources: %s}
                        edge_key_file: FOLDER/edge.key
                        platforms_file: FOLDER/platforms.yaml
                        feeds_file: FOLDER/feeds.yaml
                        contact: wxb@yunting.example.cn
                        """
                                .formatted(KAFKA.bootstrap(), posts, posts, positions, sources)
                                .replace("FOLDER", folder.toString()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldBringEachEntryOnceAcrossARestart() throws IOException, InterruptedException {
        String now = Instant.now().minusSeconds(60).toString();
        server.at("/feed", Feeds.rss(Feeds.item("n1", "停水，电话13800138000", now)));
        try (RunningGateway gateway = RunningGateway.start(config, CLIENT).awaitReady()) {
            List<String> stored = values(KAFKA.awaitRecords(posts, 1, LIMIT));
            assertThat(stored).hasSize(1);
            assertThat(stored.get(0))
                    .contains("\"id\":\"n1\"", "\"source_ref\":\"rnews-")
                    .doesNotContain("13800138000");
            KAFKA.awaitRecords(positions, 1, LIMIT);
            assertThat(values(KAFKA.awaitRecords(sources, 1, LIMIT)))
                    .containsExactly(
                            "{\"id\":\"feed-news\",\"revision\":1,\"platform\":\"yunting-news\","
                                    + "\"channel\":\"other\",\"interval\":\"1d\"}");
            assertThat(gateway.get("/metrics").body())
                    .contains(
                            "yuqing_gateway_feed_visits_read_total 1.0",
                            "yuqing_gateway_feed_items_stored_total 1.0",
                            "yuqing_gateway_feed_visits_unreadable_total 0.0");
            gateway.process().stop();
            assertThat(gateway.process().output()).doesNotContain("did not close", "Exception");
        }
        assertThat(server.header("/feed", "User-agent"))
                .isEqualTo("yuqing (+wxb@yunting.example.cn)");

        // The second process would ask at once if it did not know when it is due.
        try (RunningGateway gateway = RunningGateway.start(config, CLIENT).awaitReady()) {
            gateway.process()
                    .awaitLine(LIMIT, line -> line.contains("0 of them for the first time"));
        }
        assertThat(server.asked("/feed")).isOne();
        assertThat(KAFKA.readAll(posts)).hasSize(1);
        assertThat(FeedPositionJson.read(KAFKA.readAll(positions).get(0).value()).entries())
                .hasSize(1);
    }

    private static List<String> values(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> new String(record.value(), UTF_8)).toList();
    }
}
