/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yuqing.report.model.Ask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the tables answered.
 *
 * @param ask the question, with the version of this answer
 */
public record Answer(Ask ask, List<Row> rows) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    public Answer {
        rows = List.copyOf(rows);
    }

    /** Asks a question that has its parameters, whatever was answered to it before. */
    public static Answer of(Ask question, ReportTables tables) {
        List<String> lines = tables.rows(QuestionFile.sql(question.query()), question.parameters());
        Ask answered =
                new Ask(
                        question.id(),
                        question.query(),
                        question.parameters(),
                        question.keys(),
                        Digest.sha256(String.join("\n", lines)));
        return new Answer(
                answered, lines.stream().map(line -> new Row(answered, parsed(line))).toList());
    }

    /** The row of a question that has exactly one. */
    public Row only() {
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "The question " + ask.query() + " has " + rows.size() + " rows, not one.");
        }
        return rows.get(0);
    }

    public Optional<Row> first() {
        return rows.stream().findFirst();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Its rows by what tells them apart. */
    public Map<String, Row> byKey() {
        Map<String, Row> rowsByKey = new TreeMap<>();
        rows.forEach(row -> rowsByKey.put(row.key(), row));
        return rowsByKey;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row is no JSON object.", e);
        }
    }
}
