/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.kafka.KeyedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Records of the alerts topic as the analysis job writes them. */
final class AlertJsons {
    static final ObjectMapper JSON = new ObjectMapper();

    private AlertJsons() {}

    /** A firing alert on a topic of its own. */
    static ObjectNode firing(String id, String level, Instant at) {
        ObjectNode alert = JSON.createObjectNode();
        alert.put("alert_id", id);
        alert.put("rule_id", "topic-hour-hot");
        alert.put("rule_revision", 1);
        alert.put("rule_name", "话题一小时热度很高");
        alert.put("subject_kind", "topic");
        alert.put("subject_id", "topic-" + id);
        alert.put("level", level);
        alert.put("state", "firing");
        alert.put("reason", "fired_at_once");
        alert.put("started_at", at.toString());
        alert.put("fired_at", at.toString());
        alert.putNull("resolved_at");
        alert.put("measure", "comments");
        alert.put("window", "1h");
        alert.put("window_end", at.toString());
        alert.put("value", 1200);
        alert.put("threshold", 1000);
        alert.put("baseline", 30);
        alert.putObject("labels").put("category", "社情民意");
        alert.put("version", 1);
        ObjectNode evidence = alert.putObject("evidence");
        evidence.putArray("words").add("停水").add("水压");
        ObjectNode item = evidence.putArray("items").addObject();
        item.put("id", "p1");
        item.put("url", "https://example.invalid/p1");
        item.put("text", "城东已经停水一整天了");
        item.put("channel", "microblog");
        item.put("published_at", at.toString());
        return alert;
    }

    static KeyedRecord record(ObjectNode alert) {
        return new KeyedRecord(
                alert.get("alert_id").asText().getBytes(StandardCharsets.UTF_8),
                alert.toString().getBytes(StandardCharsets.UTF_8));
    }
}
