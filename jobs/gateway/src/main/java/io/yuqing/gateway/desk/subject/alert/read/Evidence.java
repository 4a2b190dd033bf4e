/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.rule.Measure;
import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.gateway.desk.subject.read.LatestItems;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an alert was decided from: the parts of its risk, its towns, its first item and some more.
 *
 * @param threshold the line of the window with the highest level, as it is stored
 * @param usual what is usual, as it is stored; null if that is not known
 * @param items in the window, as they came; 0 if that is not known
 * @param towns those with the most first
 * @param citations the first item, then those that were kept as evidence
 */
public record Evidence(
        String measure,
        String window,
        double value,
        double threshold,
        Double usual,
        long items,
        List<Factor> factors,
        List<Town> towns,
        List<Citation> citations) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TOWNS = 20;
    private static final int MOST_CITATIONS = 8;
    private static final List<String> FACTORS = List.of("nature", "reach", "media", "consequence");

    private static final String ASKED =
            """
            SELECT measure, window, value, threshold, baseline AS usual, evidence, excerpts, first_excerpt AS firstExcerpt
            FROM v_alerts
            WHERE alert_id = {alert:String}
            LIMIT 1\
            """;

    /**
     * A part of the risk.
     *
     * @param points of at most {@code weight}
     * @param weight 0 if it is not known
     */
    public record Factor(String code, double points, double weight) {}

    public record Town(String name, long items) {}

    /**
     * An item of the evidence.
     *
     * @param channel of a negative one its platform
     * @param negative whether it is one of those that the alert fired for
     * @param said masked words of strangers; empty after 30 days
     * @param url as strangers gave it
     */
    public record Citation(
            boolean first,
            boolean negative,
            long publishedAt,
            String channel,
            String said,
            String url) {
        boolean isSameAs(Citation other) {
            return publishedAt == other.publishedAt && said.equals(other.said);
        }
    }

    public record Row(
            String measure,
            String window,
            double value,
            double threshold,
            Double usual,
            String evidence,
            List<String> excerpts,
            String firstExcerpt) {}

    public static Evidence ask(Tables tables, String id) throws TablesException {
        List<Row> rows = tables.rows(ASKED, Map.of("alert", id), Row.class);
        if (rows.isEmpty()) {
            return new Evidence("", "", 0, 0, null, 0, List.of(), List.of(), List.of());
        }
        Row row = rows.get(0);
        JsonNode json = json(row.evidence);
        return new Evidence(
                row.measure,
                row.window,
                row.value,
                row.threshold,
                row.usual,
                json.path("counts").path("items").asLong(),
                factors(json.path("risk")),
                towns(json.path("breadth").path("regions")),
                citations(json, row));
    }

    /**
     * As a page shows it: of an alert that fired because much is negative, what was negative then,
     * as long as that is kept. What was kept as evidence are the items that weigh most.
     */
    public static Evidence toShow(Tables tables, AlertHead head) throws TablesException {
        Evidence evidence = ask(tables, head.alertId());
        if (!evidence.measure.equals(Measure.NEGATIVE_SHARE.code()) || head.firedAt() == null) {
            return evidence;
        }
        List<Citation> negative =
                LatestItems.negative(tables, evidence.fired(head)).stream()
                        .map(Evidence::negative)
                        .toList();
        return negative.isEmpty() ? evidence : evidence.citing(negative);
    }

    /** The window as it was when the alert fired. */
    private Scope fired(AlertHead head) {
        Instant firedAt = Instant.ofEpochMilli(head.firedAt());
        Duration length =
                switch (window) {
                    case "5m" -> Duration.ofMinutes(5);
                    case "1h" -> Duration.ofHours(1);
                    default -> Duration.ofDays(1);
                };
        return new Scope(
                head.isOfThread() ? "" : head.subjectId(),
                head.isOfThread() ? head.subjectId() : "",
                firedAt.minus(length),
                firedAt);
    }

    private Evidence citing(List<Citation> others) {
        List<Citation> all =
                Stream.concat(citations.stream().filter(Citation::first), others.stream()).toList();
        return new Evidence(measure, window, value, threshold, usual, items, factors, towns, all);
    }

    private static Citation negative(ItemText item) {
        return new Citation(
                false, true, item.publishedAt(), item.platform(), item.said(), item.url());
    }

    /** Alerts of sources have none. */
    private static JsonNode json(String evidence) {
        try {
            return JSON.readTree(evidence.isBlank() ? "{}" : evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence is no JSON.", e);
        }
    }

    private static List<Factor> factors(JsonNode risk) {
        return FACTORS.stream()
                .filter(risk::has)
                .map(
                        code ->
                                new Factor(
                                        code,
                                        risk.path(code).path("points").asDouble(),
                                        risk.path(code).path("weight").asDouble()))
                .toList();
    }

    private static List<Town> towns(JsonNode regions) {
        List<Town> towns = new ArrayList<>();
        regions.fields()
                .forEachRemaining(
                        region -> {
                            if (!region.getKey().isEmpty()) {
                                towns.add(new Town(region.getKey(), region.getValue().asLong()));
                            }
                        });
        towns.sort(Comparator.comparingLong(Town::items).reversed().thenComparing(Town::name));
        return towns.stream().limit(MOST_TOWNS).toList();
    }

    private static List<Citation> citations(JsonNode json, Row row) {
        List<Citation> citations = new ArrayList<>();
        JsonNode first = json.path("first_seen");
        if (first.path("published_at").asLong() > 0) {
            citations.add(citation(true, first, row.firstExcerpt));
        }
        JsonNode items = json.path("items");
        for (int place = 0; place < items.size(); place++) {
            String said = place < row.excerpts.size() ? row.excerpts.get(place) : "";
            Citation citation = citation(false, items.get(place), said);
            if (citations.stream().noneMatch(other -> other.isSameAs(citation))) {
                citations.add(citation);
            }
        }
        return citations.stream().limit(MOST_CITATIONS).toList();
    }

    private static Citation citation(boolean first, JsonNode item, String said) {
        return new Citation(
                first,
                false,
                item.path("published_at").asLong(),
                item.path("channel").asText(),
                said,
                item.path("url").asText());
    }
}
