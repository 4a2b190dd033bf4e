/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What an alert was decided from: the parts of its risk, its towns, its first item and some more.
 *
 * @param threshold the line of the window with the highest level, as it is stored
 * @param items in the window, as they came; 0 if that is not known
 * @param towns those with the most first
 * @param citations the first item, then those that were kept as evidence
 */
record Evidence(
        String measure,
        String window,
        double value,
        double threshold,
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
            SELECT measure, window, value, threshold, evidence, excerpts, first_excerpt AS firstExcerpt
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
    record Factor(String code, double points, double weight) {}

    record Town(String name, long items) {}

    /**
     * An item of the evidence.
     *
     * @param said masked words of strangers; empty after 30 days
     * @param url as strangers gave it
     */
    record Citation(boolean first, long publishedAt, String channel, String said, String url) {
        boolean isSameAs(Citation other) {
            return publishedAt == other.publishedAt && said.equals(other.said);
        }
    }

    record Row(
            String measure,
            String window,
            double value,
            double threshold,
            String evidence,
            List<String> excerpts,
            String firstExcerpt) {}

    static Evidence ask(Tables tables, String id) throws TablesException {
        List<Row> rows = tables.rows(ASKED, Map.of("alert", id), Row.class);
        if (rows.isEmpty()) {
            return new Evidence("", "", 0, 0, 0, List.of(), List.of(), List.of());
        }
        Row row = rows.get(0);
        JsonNode json = json(row.evidence);
        return new Evidence(
                row.measure,
                row.window,
                row.value,
                row.threshold,
                json.path("counts").path("items").asLong(),
                factors(json.path("risk")),
                towns(json.path("breadth").path("regions")),
                citations(json, row));
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
                item.path("published_at").asLong(),
                item.path("channel").asText(),
                said,
                item.path("url").asText());
    }
}
