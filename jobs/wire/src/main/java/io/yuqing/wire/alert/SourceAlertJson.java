/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.domain.time.CountyTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** An alert about a source as it goes to Kafka, in the form of {@code alert.schema.json}. */
public final class SourceAlertJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(CountyTime.ZONE);

    private SourceAlertJson() {}

    public static byte[] key(SourceAlert alert) {
        return alert.alertId.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] value(SourceAlert alert) {
        ObjectNode json = JSON.createObjectNode();
        json.put("alert_id", alert.alertId);
        json.put("rule_id", alert.ruleId);
        json.put("rule_revision", 1);
        json.put("rule_name", alert.ruleName);
        json.put("subject_kind", "source");
        json.put("subject_id", alert.sourceId);
        json.put("subject_name", alert.sourceName);
        json.put("level", alert.level);
        json.put("highest_level", alert.level);
        json.put("state", alert.state);
        json.put("reason", alert.reason);
        json.put("reason_text", alert.reasonText);
        json.put("notice", true);
        json.put("started_at", time(alert.startedAt));
        json.put("fired_at", time(alert.startedAt));
        json.put("resolved_at", alert.resolvedAt == Long.MIN_VALUE ? null : time(alert.resolvedAt));
        json.put("measure", alert.measure);
        json.put("window", "life");
        json.put("window_end", time(alert.judgedAt));
        json.put("value", alert.value);
        json.put("threshold", alert.threshold);
        json.putNull("baseline");
        json.putObject("evidence");
        json.putObject("labels").put("platform", alert.platform);
        json.put("version", alert.version);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }
}
