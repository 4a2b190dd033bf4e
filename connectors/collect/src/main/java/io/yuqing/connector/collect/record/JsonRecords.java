/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yuqing.connector.collect.Flaw;
import io.yuqing.connector.collect.UnreadableFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Records of a JSON text: an object a line, an array, or an object with a list in it. One record
 * stands in memory at a time.
 */
final class JsonRecords {
    /** Python writes NaN for what it does not have. */
    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                                    .build())
                    .build();

    /** For a text that is one value and nothing else. */
    private static final ObjectReader ONE =
            JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Under which names tools keep their list of records. */
    private static final List<String> LISTS = List.of("weibo", "hits", "items", "data", "records");

    /** What a search engine wraps its records in. */
    private static final String WRAPPED = "_source";

    private JsonRecords() {}

    static void read(TextSource source, RecordFile.Use use) throws IOException {
        if (isLines(source)) {
            lines(source, use);
        } else {
            whole(source, use);
        }
    }

    /** Whether the first line is an object by itself. */
    private static boolean isLines(TextSource source) throws IOException {
        try (Reader reader = source.open();
                BufferedReader lines = new BufferedReader(reader)) {
            String line = lines.readLine();
            while (line != null && line.isBlank()) {
                line = lines.readLine();
            }
            return line != null && object(line) != null;
        }
    }

    private static void lines(TextSource source, RecordFile.Use use) throws IOException {
        try (Reader reader = source.open();
                BufferedReader lines = new BufferedReader(reader)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    hand(number, object(line), use);
                }
            }
        }
    }

    /** Null if the line is no object. */
    private static JsonNode object(String line) throws IOException {
        try {
            JsonNode node = ONE.readTree(line);
            return node != null && node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static void whole(TextSource source, RecordFile.Use use) throws IOException {
        boolean found;
        try (Reader reader = source.open();
                JsonParser parser = JSON.createParser(reader)) {
            JsonToken first = parser.nextToken();
            found = first == JsonToken.START_ARRAY ? list(parser, use) : lists(parser, use);
            requireEnd(parser);
        }
        if (!found) {
            try (Reader reader = source.open()) {
                hand(1, JSON.readTree(reader), use);
            }
        }
    }

    /** Behind the first value nothing would be read, and nobody would miss it. */
    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new UnreadableFileException(
                    "第 %d 行起还有第二段 JSON，只读第一段会漏数据；请每行写一个对象，或把所有对象放进一个数组"
                            .formatted(parser.currentTokenLocation().getLineNr()));
        }
    }

    /** The lists in an object, and in objects in it that may hold one. */
    private static boolean lists(JsonParser parser, RecordFile.Use use) throws IOException {
        boolean found = false;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            boolean known = LISTS.contains(name);
            if (known && value == JsonToken.START_ARRAY) {
                found |= list(parser, use);
            } else if (known && value == JsonToken.START_OBJECT) {
                found |= lists(parser, use);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static boolean list(JsonParser parser, RecordFile.Use use) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode node = JSON.readTree(parser);
            hand(line, node != null && node.isObject() ? node : null, use);
        }
        return true;
    }

    private static void hand(long line, JsonNode node, RecordFile.Use use) {
        if (node == null) {
            use.refused(line, Flaw.BROKEN_LINE);
            return;
        }
        for (String name : LISTS) {
            JsonNode list =
                    node.path(name).isObject() ? node.path(name).path(name) : node.path(name);
            if (list.isArray() && !list.isEmpty() && list.get(0).isObject()) {
                list.forEach(each -> hand(line, each, use));
                return;
            }
        }
        use.record(line, node.path(WRAPPED).isObject() ? node.path(WRAPPED) : node);
    }
}
