/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.alert.evidence.RoutedOriginal;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.EventKey;
import io.yuqing.domain.delivery.RoutedBy;
import io.yuqing.domain.rule.Level;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what {@code alert.schema.json} describes. Needs only what a notice cannot do without;
 * everything else may be missing, be null or be of a later version. Not thread-safe.
 */
public final class AlertReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> topicNames;

    /**
     * @param topicNames by id, for alerts that do not bring the name of their subject
     */
    public AlertReader(Map<String, String> topicNames) {
        this.topicNames = topicNames;
    }

    /**
     * @throws UnreadableAlertException if id, subject, level, state or version is missing or wrong
     */
    public AlertNews read(byte[] value) throws UnreadableAlertException {
        return news(parse(value));
    }

    /** The same with the originals that its category is of. */
    public ReadAlert readWithOriginals(byte[] value) throws UnreadableAlertException {
        JsonNode alert = parse(value);
        List<RoutedOriginal> originals = new ArrayList<>();
        for (JsonNode original : alert.at("/evidence/routed")) {
            originals.add(
                    new RoutedOriginal(
                            original.path("cluster_id").asText(""),
                            AlertCategory.label(original.path("category").asText("")),
                            original.path("by_rule").asBoolean(false)));
        }
        return new ReadAlert(news(alert), originals);
    }

    private AlertNews news(JsonNode alert) throws UnreadableAlertException {
        JsonNode evidence = alert.path("evidence");
        AlertNews news = new AlertNews();
        news.alertId = required(alert, "alert_id");
        news.toldAs = alert.path("told_as").asText(news.alertId);
        news.subjectKind = required(alert, "subject_kind");
        news.subjectId = required(alert, "subject_id");
        String level = required(alert, "level");
        news.level = Level.find(level).orElseThrow(() -> wrong("level", level));
        news.state = state(required(alert, "state"));
        if (!alert.path("version").canConvertToLong()) {
            throw wrong("version", alert.path("version").asText());
        }
        news.version = alert.path("version").asLong();
        news.ruleId = alert.path("rule_id").asText("");
        news.ruleName = alert.path("rule_name").asText("");
        news.reasonText = alert.path("reason_text").asText("");
        news.quiet = !alert.path("notice").asBoolean(true);
        news.corrected =
                alert.path("corrected").asBoolean(false)
                        || alert.path("reason").asText("").equals("corrected");
        news.startedAt = time(alert, "started_at", 0);
        news.firedAt = time(alert, "fired_at", news.startedAt);
        news.at = at(alert, news);
        quantity(news, alert);
        context(news, alert, evidence);
        news.items = AlertItems.of(alert);
        news.origin = AlertItems.first(alert);
        news.subjectName = subjectName(news, alert, evidence);
        risk(news, alert, evidence);
        news.eventKey =
                EventKey.of(
                        news.subjectKind,
                        news.subjectId,
                        news.topics,
                        either(alert, evidence, "cluster_id").asText(""));
        return news;
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

    private static void quantity(AlertNews news, JsonNode alert) {
        String compare = alert.at("/evidence/criteria/compare").asText("");
        boolean ratio = compare.equals("ratio");
        news.measure = ratio ? "growth" : alert.path("measure").asText("");
        news.window = alert.path("window").asText("");
        news.value = alert.path("value").asDouble(0);
        news.threshold = alert.path("threshold").asDouble(Double.NaN);
        if (compare.equals("baseline")) {
            news.coverage = alert.at("/evidence/coverage").asDouble(1);
        }
        news.hasUsual = alert.path("baseline").isNumber();
        news.usual = alert.path("baseline").asDouble(0);
    }

    private static void context(AlertNews news, JsonNode alert, JsonNode evidence) {
        JsonNode breadth = evidence.path("breadth");
        news.category = category(alert, breadth);
        boolean named = !alert.at("/labels/category").asText("").isEmpty();
        news.routedBy = named ? RoutedBy.RULE : RoutedBy.ANALYSIS;
        news.topics = texts(either(alert, evidence, "topics"));
        news.topicNames = texts(alert.path("topic_names"));
        news.regions = texts(either(alert, breadth, "regions"));
        news.channels = texts(either(alert, breadth, "channels"));
        news.platforms = texts(either(alert, breadth, "platforms"));
        news.words = texts(either(alert, evidence, "words"));
    }

    private static void risk(AlertNews news, JsonNode alert, JsonNode evidence) {
        news.hasRisk = alert.path("risk").isNumber();
        news.risk = alert.path("risk").asDouble(0);
        Map<String, Double> points = new HashMap<>();
        evidence.path("risk")
                .properties()
                .forEach(
                        factor -> {
                            JsonNode share = factor.getValue().path("points");
                            if (share.isNumber()) {
                                points.put(factor.getKey(), share.asDouble());
                            }
                        });
        news.riskPoints = points;
        Map<String, Long> soFar = new HashMap<>();
        evidence.path("so_far")
                .properties()
                .forEach(count -> soFar.put(count.getKey(), count.getValue().asLong()));
        news.soFar = soFar;
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

    private String subjectName(AlertNews news, JsonNode alert, JsonNode evidence) {
        String given = either(alert, evidence, "subject_name").asText("").strip();
        return given.isEmpty() && news.subjectKind.equals("topic")
                ? topicNames.getOrDefault(news.subjectId, "")
                : given;
    }

    private static long at(JsonNode alert, AlertNews news) {
        long known = Math.max(news.startedAt, time(alert, "fired_at", news.startedAt));
        return news.state == AlertNews.State.RESOLVED
                ? time(alert, "resolved_at", known)
                : Math.max(known, time(alert, "window_end", known));
    }

    /** What is withdrawn is over for those who were told. */
    private static AlertNews.State state(String text) throws UnreadableAlertException {
        if (text.equals("withdrawn")) {
            return AlertNews.State.RESOLVED;
        }
        try {
            return AlertNews.State.valueOf(text.toUpperCase(Locale.ROOT));
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
