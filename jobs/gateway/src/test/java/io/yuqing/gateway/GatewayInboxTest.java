/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.local.junit.KafkaExtension;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The process with a watched folder in its settings. */
@Timeout(180)
class GatewayInboxTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir private Path folder;
    private Path inbox;
    private String posts;

    @BeforeEach
    void files() throws IOException {
        PrivacyKey.createFile(folder.resolve("edge.key"));
        Files.writeString(folder.resolve("platforms.yaml"), "- {code: weibo, aliases: [微博]}\n");
        inbox = Files.createDirectories(folder.resolve("share/inbox"));
        posts = KAFKA.newTopic("posts", 1);
    }

    @Test
    void shouldTakeFilesCountThemAndStop() throws Exception {
        Files.writeString(
                inbox.resolve("日报.csv"),
                "正文,发布时间,平台,作者\n停水,2025-11-29 08:30,微博,某某\n路灯,2025-11-29,微博,某某\n");
        try (RunningGateway gateway = gateway("").awaitReady()) {
            await().atMost(LIMIT).until(() -> Files.exists(folder.resolve("share/done/日报.csv")));
            await().atMost(LIMIT)
                    .untilAsserted(
                            () ->
                                    assertThat(gateway.get("/metrics").body())
                                            .contains(
                                                    "yuqing_gateway_inbox_files_taken_total 1.0",
                                                    "yuqing_gateway_inbox_items_accepted_total 1.0",
                                                    "yuqing_gateway_inbox_items_refused_total 1.0"));
            gateway.process().stop();
            assertThat(gateway.process().output())
                    .contains("1 items are stored, 1 lines were refused")
                    .doesNotContain("Exception", "did not close", "某某");
        }
        assertThat(KAFKA.readAll(posts))
                .singleElement()
                .satisfies(
                        record ->
                                assertThat(new String(record.value(), StandardCharsets.UTF_8))
                                        .contains("\"platform\":\"weibo\"", "\"source_ref\":\"f")
                                        .doesNotContain("某某"));
    }

    @Test
    void shouldNotStartWithAMapThatCannotBeUsed() throws IOException {
        Path map = Files.writeString(folder.resolve("map.yaml"), "spalten: {}\n");
        try (RunningGateway gateway = gateway(", map_file: " + map)) {
            assertThat(gateway.process().awaitExit(LIMIT)).hasValue(2);
            assertThat(gateway.process().output()).contains("map.yaml：没有键 'spalten'");
        }
    }

    private RunningGateway gateway(String more) throws IOException {
        String config =
                """
                listen: 127.0.0.1:0
                kafka: {bootstrap_servers: '%s'}
                topics: {posts: %s, comments: %s}
                edge_key_file: FOLDER/edge.key
                platforms_file: FOLDER/platforms.yaml
                inbox: {folder: FOLDER/share, every: 1 s, reader_megabytes: 256%s}
                """
                        .formatted(KAFKA.bootstrap(), posts, posts, more)
                        .replace("FOLDER", folder.toString());
        Path file = Files.writeString(folder.resolve("gateway.yaml"), config);
        return RunningGateway.start(file, HttpClient.newHttpClient());
    }
}
