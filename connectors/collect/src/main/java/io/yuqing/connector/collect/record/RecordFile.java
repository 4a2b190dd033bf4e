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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yuqing.connector.collect.UnreadableFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of records: JSON lines, one JSON array, one JSON object with a list in it, or CSV with its
 * names in the first row. Only one record stands in memory.
 */
public final class RecordFile {
    /** Python writes NaN for what it does not have. */
    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                                    .build())
                    .build();

    /** Under which names tools keep their list of records. */
    private static final List<String> LISTS = List.of("weibo", "hits", "items", "data", "records");

    /** What a search engine wraps its records in. */
    private static final String WRAPPED = "_source";

    /** Takes a record, or null for a line that is none. */
    interface Use {
        void record(long line, JsonNode fields);
    }

    /** Ends the reading when the first record is known. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    private RecordFile() {}

    /**
     * The first record of a file; empty if the file has none.
     *
     * @throws UnreadableFileException if it cannot be read
     */
    public static Optional<RawRecord> first(Path file) {
        JsonNode[] first = new JsonNode[1];
        try {
            read(
                    file,
                    (line, fields) -> {
                        first[0] = fields;
                        throw new Enough();
                    });
        } catch (Enough e) {
            // It is known.
        }
        return Optional.ofNullable(first[0]).map(node -> new RawRecord(1, node, new FieldLog()));
    }

    /** Whether the file begins as JSON does. */
    public static boolean isJson(Path file) {
        try {
            int sign = firstSign(TextSource.of(file));
            return sign == '{' || sign == '[';
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the encoding of the file. */
    static String read(Path file, Use use) {
        try {
            TextSource source = TextSource.of(file);
            int sign = firstSign(source);
            if (sign == '[') {
                whole(source, use);
            } else if (sign == '{') {
                if (isLines(source)) {
                    lines(source, use);
                } else {
                    whole(source, use);
                }
            } else {
                CsvRecords.read(source, use);
            }
            return source.encoding();
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableFileException("JSON 在第 " + line + " 行断开或写法有误；请核对文件是否写完", e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableFileException unreadable(Exception e) {
        return new UnreadableFileException("文件无法读取（" + e.getMessage() + "）；请核对文件是否完整", e);
    }

    private static int firstSign(TextSource source) throws IOException {
        try (Reader reader = source.open()) {
            int sign = reader.read();
            while (sign >= 0 && Character.isWhitespace(sign)) {
                sign = reader.read();
            }
            return sign;
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

    private static void lines(TextSource source, Use use) throws IOException {
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
            JsonNode node = JSON.readTree(line);
            return node != null && node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static void whole(TextSource source, Use use) throws IOException {
        boolean found;
        try (Reader reader = source.open();
                JsonParser parser = JSON.createParser(reader)) {
            JsonToken first = parser.nextToken();
            found = first == JsonToken.START_ARRAY ? list(parser, use) : lists(parser, use);
        }
        if (!found) {
            try (Reader reader = source.open()) {
                hand(1, JSON.readTree(reader), use);
            }
        }
    }

    /** The lists in an object, and in objects in it that may hold one. */
    private static boolean lists(JsonParser parser, Use use) throws IOException {
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

    private static boolean list(JsonParser parser, Use use) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode node = JSON.readTree(parser);
            hand(line, node != null && node.isObject() ? node : null, use);
        }
        return true;
    }

    private static void hand(long line, JsonNode node, Use use) {
        if (node == null) {
            use.record(line, null);
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
