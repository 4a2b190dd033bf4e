/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.privacy.PersonalCase;
import io.yuqing.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Personal cases as records on Kafka: as posts, as comments, and in records that cannot be read. A
 * case is known again by its number in {@code case-N}, or by its offset where the record is broken.
 */
final class PersonalStream {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGIN = Instant.parse("2026-07-01T00:00:00Z");

    /** So that every number of a case is its offset. */
    private static final int PARTITION = 0;

    private final List<PersonalCase> cases;

    PersonalStream(List<PersonalCase> cases) {
        this.cases = cases;
    }

    List<ProducerRecord<byte[], byte[]>> posts() {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            records.add(record(KafkaTopics.POSTS, post(i).toString()));
        }
        return records;
    }

    List<ProducerRecord<byte[], byte[]>> comments() {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            records.add(record(KafkaTopics.COMMENTS, i % 2 == 0 ? comment(i) : broken(i)));
        }
        return records;
    }

    /** Records that are broken off behind what must not be seen. */
    long rejected() {
        return cases.size() / 2;
    }

    private ObjectNode post(int i) {
        PersonalCase personal = cases.get(i);
        String title = personal.author() == null ? personal.text() : "";
        return written(i).put("channel", "forum").put("kind", "original").put("title", title);
    }

    private String comment(int i) {
        return written(i).put("post_id", "case-" + i).toString();
    }

    /** An address where the address of an item is, a text where its texts are. */
    private ObjectNode written(int i) {
        PersonalCase personal = cases.get(i);
        boolean address = personal.author() != null;
        return item(i).put("author", address ? personal.author() : "somebody")
                .put("text", address ? "看图" : personal.text())
                .put("media_text", address ? "" : personal.text())
                .put("url", address ? personal.text() : "https://forum.invalid/case-" + i);
    }

    /** Short: what is sealed of it is searched too, and the longer, the likelier four letters. */
    private String broken(int i) {
        ObjectNode post = post(i);
        post.remove("media_text");
        String record = post.toString();
        return record.substring(0, record.length() - 1);
    }

    private static ObjectNode item(int i) {
        String time = BEGIN.plusSeconds(i / 4).toString();
        return JSON.createObjectNode()
                .put("id", "case-" + i)
                .put("platform", "forum")
                .put("published_at", time)
                .put("collected_at", time);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String value) {
        return new ProducerRecord<>(topic, PARTITION, null, value.getBytes(StandardCharsets.UTF_8));
    }
}
