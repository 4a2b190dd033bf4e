/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.time.CountyTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An alert as it goes to Kafka, see {@code alert.schema.json} . The key is the matter that people
 * were told of, so that all its steps stay in order.
 */
public final class AlertJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(CountyTime.ZONE);

    private static final int TOPICS_IN_SHORT = 20;
    private static final int NAME_IN_SHORT = 100;

    private AlertJson() {}

    public static byte[] key(AlertRow row) {
        return row.alert.toldAs.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The value, in short if it would be longer than a record may be: better an alert without its
     * evidence, which the table has, than none.
     *
     * @param longest in bytes
     */
    public static byte[] value(AlertRow row, int longest) {
        byte[] value = value(row);
        return value.length <= longest ? value : value(inShort(row));
    }

    /** With all that a notice cannot do without, in less than a tenth of what a record may hold. */
    private static AlertRow inShort(AlertRow row) {
        AlertInstance alert = row.alert.copy();
        alert.ruleName = cut(alert.ruleName);
        alert.evidence = "";
        alert.excerpts = List.of();
        alert.labels = Map.of();
        // The first in order names the event.
        alert.topics = alert.topics.stream().sorted().limit(TOPICS_IN_SHORT).toList();
        AlertRow inShort = AlertRow.of(alert, row.reason);
        inShort.subjectName = cut(row.subjectName);
        return inShort;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= NAME_IN_SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME_IN_SHORT));
    }

    public static byte[] value(AlertRow row) {
        AlertInstance alert = row.alert;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("alert_id", alert.alertId);
            json.writeStringField("told_as", alert.toldAs);
            json.writeStringField("rule_id", alert.ruleId);
            json.writeNumberField("rule_revision", alert.ruleRevision);
            json.writeStringField("rule_name", alert.ruleName);
            json.writeStringField("subject_kind", alert.subjectKind.code());
            json.writeStringField("subject_id", alert.subjectId);
            json.writeStringField("subject_name", row.subjectName);
            json.writeStringField("category", AlertCategory.code(alert.category));
            texts(json, "topics", alert.topics);
            texts(json, "topic_names", row.topicNames);
            json.writeStringField("cluster_id", alert.clusterId);
            json.writeStringField("level", alert.level.code());
            json.writeStringField("highest_level", alert.highest.code());
            json.writeStringField("state", alert.phase.state());
            json.writeStringField("reason", row.reason.code());
            json.writeStringField("reason_text", row.reason.text());
            json.writeBooleanField("notice", row.reason.givesNotice());
            time(json, "started_at", alert.startedAt);
            time(json, "fired_at", alert.firedAt);
            time(json, "resolved_at", alert.resolvedAt);
            json.writeStringField("measure", alert.measure.code());
            json.writeStringField("window", alert.window.code());
            time(json, "window_end", alert.windowEnd);
            json.writeNumberField("value", alert.value);
            json.writeNumberField("threshold", alert.threshold);
            if (alert.hasBaseline) {
                json.writeNumberField("baseline", alert.baseline);
            } else {
                json.writeNullField("baseline");
            }
            json.writeNumberField("risk", alert.risk);
            json.writeStringField("risk_grade", alert.riskGrade.code());
            json.writeNumberField("heat", alert.heat);
            json.writeFieldName("evidence");
            json.writeRawValue(alert.evidence.isEmpty() ? "{}" : alert.evidence);
            texts(json, "excerpts", alert.excerpts);
            json.writeStringField("first_excerpt", alert.firstExcerpt);
            labels(json, alert.labels);
            json.writeNumberField("version", alert.version);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void labels(JsonGenerator json, Map<String, String> labels) throws IOException {
        json.writeObjectFieldStart("labels");
        for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
            json.writeStringField(label.getKey(), label.getValue());
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String field, List<String> texts)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void time(JsonGenerator json, String field, long time) throws IOException {
        if (time == AlertInstance.NEVER) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, TIME.format(Instant.ofEpochMilli(time)));
        }
    }
}
