/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.delivery.AlertStep;
import io.yuqing.domain.delivery.EventKey;
import io.yuqing.domain.delivery.StepState;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.alert.AlertCategory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what {@code alert.schema.json} describes. Needs only what a notice cannot do without;
 * everything else may be missing, be null or be of a later version. Not thread-safe.
 */
final class AlertReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> topicNames;

    /**
     * @param topicNames by id, for alerts that do not bring the name of their subject
     */
    AlertReader(Map<String, String> topicNames) {
        this.topicNames = topicNames;
    }

    /**
     * @throws UnreadableAlertException if id, subject, level, state or version is missing or wrong
     */
    AlertStep read(byte[] value) throws UnreadableAlertException {
        JsonNode alert = parse(value);
        JsonNode evidence = alert.path("evidence");
        AlertStep step = new AlertStep();
        step.alertId = required(alert, "alert_id");
        step.toldAs = alert.path("told_as").asText(step.alertId);
        step.subjectKind = required(alert, "subject_kind");
        step.subjectId = required(alert, "subject_id");
        String level = required(alert, "level");
        step.level = Level.find(level).orElseThrow(() -> wrong("level", level));
        step.state = state(required(alert, "state"));
        if (!alert.path("version").canConvertToLong()) {
            throw wrong("version", alert.path("version").asText());
        }
        step.version = alert.path("version").asLong();
        step.ruleId = alert.path("rule_id").asText("");
        step.ruleName = alert.path("rule_name").asText("");
        step.reason = alert.path("reason").asText("");
        step.quiet = !alert.path("notice").asBoolean(true);
        step.corrected =
                alert.path("corrected").asBoolean(false) || step.reason.equals("corrected");
        step.startedAt = time(alert, "started_at", 0);
        step.firedAt = time(alert, "fired_at", step.startedAt);
        step.at = at(alert, step);
        quantity(step, alert);
        context(step, alert, evidence);
        step.items = AlertItems.of(alert);
        step.origin = AlertItems.first(alert);
        step.subjectName = subjectName(step, alert, evidence);
        SourceSteps.put(step, alert);
        step.eventKey =
                EventKey.of(
                        step.subjectKind,
                        step.subjectId,
                        step.topics,
                        either(alert, evidence, "cluster_id").asText(""));
        return step;
    }

    private static JsonNode parse(byte[] value) throws UnreadableAlertException {
        try {
            JsonNode alert = value == null ? null : JSON.readTree(value);
            if (alert != null && alert.isObject()) {
                return alert;
            }
        } catch (IOException e) {
            throw new UnreadableAlertException("it is no JSON; send one object a record.");
        }
        throw new UnreadableAlertException("it is no JSON object; send one object a record.");
    }

    private static void quantity(AlertStep step, JsonNode alert) {
        boolean ratio = alert.at("/evidence/criteria/compare").asText("").equals("ratio");
        step.measure = ratio ? "growth" : alert.path("measure").asText("");
        step.window = alert.path("window").asText("");
        step.value = alert.path("value").asDouble(0);
        step.threshold = alert.path("threshold").asDouble(Double.NaN);
        step.hasUsual = alert.path("baseline").isNumber();
        step.usual = alert.path("baseline").asDouble(0);
    }

    private static void context(AlertStep step, JsonNode alert, JsonNode evidence) {
        JsonNode breadth = evidence.path("breadth");
        step.category = category(alert, breadth);
        step.topics = texts(either(alert, evidence, "topics"));
        step.topicNames = texts(alert.path("topic_names"));
        step.regions = texts(either(alert, breadth, "regions"));
        step.channels =
                texts(either(alert, breadth, "channels")).stream().map(Words::channel).toList();
        step.words = texts(either(alert, evidence, "words"));
        List<String> remarks = new ArrayList<>();
        if (step.quiet && step.state == StepState.RESOLVED) {
            remarks.add(alert.path("reason_text").asText("更正记录") + "。");
        }
        if (alert.path("risk").isNumber() && step.state != StepState.RESOLVED) {
            remarks.add(Words.risk(alert.path("risk").asDouble(), evidence.path("risk")));
        }
        Words.soFar(evidence.path("so_far")).ifPresent(remarks::add);
        step.remarks = remarks;
    }

    /** As the rule's author says, else what most of the items are about. */
    private static String category(JsonNode alert, JsonNode breadth) {
        String said = alert.path("category").asText(alert.at("/labels/category").asText(""));
        if (!said.isEmpty()) {
            return AlertCategory.label(said);
        }
        String most = "";
        for (Map.Entry<String, JsonNode> count : breadth.path("categories").properties()) {
            JsonNode highest = breadth.path("categories").path(most);
            if (most.isEmpty() || count.getValue().asLong() > highest.asLong()) {
                most = count.getKey();
            }
        }
        return AlertCategory.label(most);
    }

    private String subjectName(AlertStep step, JsonNode alert, JsonNode evidence) {
        String given = either(alert, evidence, "subject_name").asText("").strip();
        if (!given.isEmpty()) {
            return Words.shortName(given);
        }
        if (step.subjectKind.equals("topic")) {
            return topicNames.getOrDefault(step.subjectId, step.subjectId);
        }
        return step.items.stream()
                .map(item -> item.text.strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> Words.shortName("「" + text + "」"))
                .orElse("帖文 " + step.subjectId);
    }

    private static long at(JsonNode alert, AlertStep step) {
        long known = Math.max(step.startedAt, time(alert, "fired_at", step.startedAt));
        return step.state == StepState.RESOLVED
                ? time(alert, "resolved_at", known)
                : Math.max(known, time(alert, "window_end", known));
    }

    /** What is withdrawn is over for those who were told. */
    private static StepState state(String text) throws UnreadableAlertException {
        if (text.equals("withdrawn")) {
            return StepState.RESOLVED;
        }
        try {
            return StepState.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("state", text);
        }
    }

    private static String required(JsonNode alert, String field) throws UnreadableAlertException {
        String text = alert.path(field).asText("");
        if (text.isBlank()) {
            throw new UnreadableAlertException("its field " + field + " is missing; give it one.");
        }
        return text;
    }

    private static UnreadableAlertException wrong(String field, String value) {
        return new UnreadableAlertException(
                "its field " + field + " is '" + value + "'; see alert.schema.json.");
    }

    /** Of the alert itself, else of its evidence. */
    private static JsonNode either(JsonNode alert, JsonNode evidence, String field) {
        JsonNode own = alert.path(field);
        return own.isMissingNode() || own.isNull() ? evidence.path(field) : own;
    }

    /** Texts, or objects that hold one as word, name or id; or the keys of an object of counts. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(texts::add);
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                texts.add(
                        element.isObject()
                                ? first(element, "word", "name", "id")
                                : element.asText(""));
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static String first(JsonNode element, String... fields) {
        for (String field : fields) {
            if (element.path(field).isTextual()) {
                return element.path(field).asText();
            }
        }
        return "";
    }

    static long time(JsonNode node, String field, long otherwise) {
        JsonNode time = node.path(field);
        if (time.isIntegralNumber()) {
            return time.asLong();
        }
        try {
            return time.isTextual()
                    ? OffsetDateTime.parse(time.asText()).toInstant().toEpochMilli()
                    : otherwise;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
