/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.gateway.inbox.read.MemoryKafka;
import io.yuqing.gateway.inbox.read.Reading;
import io.yuqing.local.junit.KafkaExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The inbox as it runs: a thread, a process that reads, a Kafka. */
class InboxRunTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String COMMENT =
            "{\"id\":\"c1\",\"post_id\":\"p1\",\"platform\":\"weibo\",\"author\":\"某某\","
                    + "\"published_at\":\"2025-11-29T16:20:00+08:00\",\"text\":\"打13800138000\"}\n";

    @TempDir private Path folder;

    @Test
    void shouldBringFilesIntoKafkaAndPutThemAway() throws IOException {
        String posts = KAFKA.newTopic("posts", 2);
        String comments = KAFKA.newTopic("comments", 1);
        Path share = folder.resolve("share");
        Files.createDirectories(share.resolve("inbox/growing"));
        Files.writeString(
                share.resolve("inbox/日报.csv"),
                "正文,发布时间,来源网站,作者\n停水,2025-11-29 08:30,云汀论坛,某某\n路灯,2025-11-29,云汀论坛,某某\n");
        Files.writeString(share.resolve("inbox/会议.txt"), "会议记录");
        Files.writeString(share.resolve("inbox/growing/comments.jsonl"), COMMENT);
        Reading reading =
                MemoryKafka.reading(
                        folder, Map.of("bootstrap.servers", KAFKA.bootstrap()), posts, comments);
        ConcurrentMap<InboxCount, Long> counts = new ConcurrentSkipListMap<>();

        try (Inbox inbox =
                new Inbox(
                        new InboxOptions(share, Duration.ofMillis(200), 256),
                        reading,
                        (what, by) -> counts.merge(what, by, Long::sum))) {
            inbox.start();
            await().atMost(LIMIT)
                    .until(() -> counts.getOrDefault(InboxCount.ITEMS_ACCEPTED, 0L) == 2);
            await().atMost(LIMIT).until(() -> Files.exists(share.resolve("done/日报.csv")));
            await().atMost(LIMIT).until(() -> Files.exists(share.resolve("rejected/会议.txt")));
        }

        assertThat(values(posts))
                .singleElement()
                .asString()
                .contains("\"text\":\"停水\"", "\"source_ref\":\"f", "\"author\":\"e1:");
        assertThat(values(comments))
                .singleElement()
                .asString()
                .contains("〔电话〕")
                .doesNotContain("某某", "13800138000");
        assertThat(Files.readString(share.resolve("done/日报.csv.receipt.json")))
                .contains("\"sent\":1", "\"" + posts + "\":{\"");
        assertThat(Files.readString(share.resolve("rejected/日报.csv"))).contains("只有日期");
        assertThat(new EnumMap<>(counts))
                .containsEntry(InboxCount.FILES_TAKEN, 1L)
                .containsEntry(InboxCount.FILES_UNREADABLE, 1L)
                .containsEntry(InboxCount.ITEMS_REFUSED, 1L);
    }

    private static List<String> values(String topic) {
        return KAFKA.readAll(topic).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
