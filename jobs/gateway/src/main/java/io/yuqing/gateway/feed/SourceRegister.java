/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.source.SourceSpec;
import io.yuqing.domain.time.Durations;
import io.yuqing.intake.feed.Feed;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SourceCodec;
import io.yuqing.wire.item.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters feeds among the sources that are expected to deliver, so that one that dies is an alarm
 * like any other. What a person wrote stays: records of ours bear a header, and only those are
 * changed or taken away.
 */
final class SourceRegister {
    static final String PREFIX = "feed-";

    private static final Logger LOG = LoggerFactory.getLogger(SourceRegister.class);
    private static final String MADE_BY = "made_by";
    private static final byte[] GATEWAY = "gateway".getBytes(StandardCharsets.UTF_8);

    private final CompactedTopic topic;
    private final Platforms platforms;

    SourceRegister(CompactedTopic topic, Platforms platforms) {
        this.topic = topic;
        this.platforms = platforms;
    }

    /**
     * Returns when the register says what the file of feeds does.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
     */
    void enter(List<Feed> feeds) {
        Map<String, ConsumerRecord<byte[], byte[]>> standing = topic.read();
        Set<String> wanted = new HashSet<>();
        for (Feed feed : feeds) {
            SourceSpec source = source(feed);
            wanted.add(source.id());
            write(standing.get(source.id()), source);
        }
        Map<String, ConsumerRecord<byte[], byte[]>> others = new HashMap<>(standing);
        others.keySet().removeAll(wanted);
        others.keySet().removeIf(id -> !id.startsWith(PREFIX));
        others.forEach((id, record) -> write(record, gone(id)));
    }

    private void write(ConsumerRecord<byte[], byte[]> standing, SourceSpec source) {
        if (standing != null && !isOurs(standing)) {
            if (!source.deleted()) {
                LOG.info("Source {} is left as somebody wrote it.", source.id());
            }
            return;
        }
        SourceSpec before = standing == null ? null : read(source.id(), standing);
        boolean same = before != null && before.isSameAs(source);
        boolean gone = before != null && before.deleted() && source.deleted();
        if (same || gone) {
            return;
        }
        long revision = before == null ? 1 : before.revision() + 1;
        ProducerRecord<byte[], byte[]> record =
                topic.record(source.id(), json(source, revision).getBytes(StandardCharsets.UTF_8));
        record.headers().add(MADE_BY, GATEWAY);
        topic.put(record);
        LOG.info(
                "Source {} is {} now.",
                source.id(),
                source.deleted() ? "no longer expected" : "expected");
    }

    private SourceSpec source(Feed feed) {
        String usual = platforms.channel(platforms.code(feed.platform()));
        String channel = !feed.channel().isEmpty() ? feed.channel() : usual;
        return new SourceSpec(
                PREFIX + feed.id(),
                feed.name(),
                feed.platform(),
                channel.isEmpty() ? Channels.OTHER : channel,
                feed.interval(),
                1,
                false);
    }

    /** A feed that nobody reads any more would be told as silent every day. */
    private static SourceSpec gone(String id) {
        return new SourceSpec(id, "", "", "", Duration.ofMinutes(1), 1, true);
    }

    private static boolean isOurs(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader(MADE_BY) != null;
    }

    /** Null if it cannot be used, and so is in nobody's way. */
    private static SourceSpec read(String id, ConsumerRecord<byte[], byte[]> record) {
        try {
            String json = new String(record.value(), StandardCharsets.UTF_8);
            return new SourceCodec().read(ControlRecord.of(id, json));
        } catch (ControlException e) {
            return null;
        }
    }

    private static String json(SourceSpec source, long revision) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", source.id());
        fields.put("revision", revision);
        if (source.deleted()) {
            fields.put("deleted", true);
            return ControlJson.text(fields);
        }
        if (!source.name().isEmpty()) {
            fields.put("name", source.name());
        }
        fields.put("platform", source.platform());
        fields.put("channel", source.channel());
        fields.put("interval", Durations.write(source.interval()));
        return ControlJson.text(fields);
    }
}
