/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.gateway.kafka.TopicTable;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedPosition;
import io.yuqing.intake.feed.Feeds;
import io.yuqing.local.junit.KafkaExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Over a real Kafka. */
class FeedTopicsTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Instant NOW = Instant.parse("2025-11-30T04:00:00Z");
    private static final Feed NEWS = Feeds.of("news", URI.create("https://a.example/rss"));
    private static final Feed BBS = Feeds.of("bbs", URI.create("https://b.example/rss"));

    private final Properties client = client();
    private final Producer<byte[], byte[]> producer =
            new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void shouldKeepTheNewestPositionOfEachFeed() {
        String name = KAFKA.newTopic("positions", 1, Map.of("cleanup.policy", "compact"));
        Positions positions = new KafkaPositions(topic(name));
        assertThat(positions.load()).isEmpty();

        FeedPosition first = FeedPosition.none(NEWS, NOW);
        positions.put("news", first);
        positions.put("bbs", first);
        positions.put("news", first.failed("a").askedNextAt(NOW.plusSeconds(60)));
        producer.send(topic(name).record("broken", "{".getBytes(StandardCharsets.UTF_8)));
        producer.flush();

        assertThat(new KafkaPositions(topic(name)).load())
                .containsOnlyKeys("news", "bbs")
                .containsEntry("news", first.failed("a").askedNextAt(NOW.plusSeconds(60)));
    }

    @Test
    void shouldSayThatATopicIsMissing() {
        String name = KAFKA.uniqueName("nowhere");
        assertThatThrownBy(() -> new KafkaPositions(topic(name)).load())
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining(name);
    }

    @Test
    void shouldEnterFeedsAmongTheSourcesAndTakeThemAwayAgain() {
        String name = KAFKA.newTopic("sources", 1, Map.of("cleanup.policy", "compact"));
        SourceRegister register = new SourceRegister(topic(name), Platforms.NONE);

        register.enter(List.of(NEWS, BBS));
        register.enter(List.of(NEWS, BBS));
        assertThat(values(name))
                .containsExactly(
                        "{\"id\":\"feed-news\",\"revision\":1,\"name\":\"云汀新闻网\",\"platform\":\"yunting-news\","
                                + "\"channel\":\"portal\",\"interval\":\"8h\"}",
                        "{\"id\":\"feed-bbs\",\"revision\":1,\"name\":\"云汀新闻网\",\"platform\":\"yunting-news\","
                                + "\"channel\":\"portal\",\"interval\":\"8h\"}");

        register.enter(List.of(NEWS));
        register.enter(List.of(NEWS));
        assertThat(values(name)).hasSize(3);
        assertThat(values(name).get(2))
                .isEqualTo("{\"id\":\"feed-bbs\",\"revision\":2,\"deleted\":true}");

        register.enter(List.of(NEWS, BBS));
        assertThat(values(name)).hasSize(4);
        assertThat(values(name).get(3)).contains("\"id\":\"feed-bbs\",\"revision\":3,\"name\"");
    }

    @Test
    void shouldLeaveWhatAPersonWrote() {
        String name = KAFKA.newTopic("sources", 1, Map.of("cleanup.policy", "compact"));
        SourceRegister register = new SourceRegister(topic(name), Platforms.NONE);
        register.enter(List.of(NEWS, BBS));
        String longer =
                "{\"id\":\"feed-news\",\"revision\":2,\"platform\":\"yunting-news\",\"interval\":\"3d\"}";
        KAFKA.produce(
                List.of(
                        written(name, "feed-news", longer),
                        written(
                                name,
                                "feed-bbs",
                                "{\"id\":\"feed-bbs\",\"revision\":2,\"deleted\":true}"),
                        written(name, "weilang", longer.replace("feed-news", "weilang")),
                        written(
                                name,
                                "feed-of-a-person",
                                longer.replace("feed-news", "feed-of-a-person"))));

        register.enter(List.of(NEWS, BBS));
        register.enter(List.of());

        assertThat(values(name)).hasSize(6);
    }

    private CompactedTopic topic(String name) {
        return new CompactedTopic(name, () -> TopicTable.consumer(client), producer);
    }

    private static ProducerRecord<byte[], byte[]> written(String topic, String id, String json) {
        return new ProducerRecord<>(
                topic, id.getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> values(String topic) {
        return KAFKA.readAll(topic).stream()
                .map(ConsumerRecord::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }

    private static Properties client() {
        Properties client = new Properties();
        client.setProperty("bootstrap.servers", KAFKA.bootstrap());
        return client;
    }
}
