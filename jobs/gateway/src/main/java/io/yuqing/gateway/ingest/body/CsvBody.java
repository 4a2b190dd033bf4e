/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Makes an object of each row of a table whose columns have the names of the contract. An empty
 * cell says nothing. Counters of posts stand in columns of their own.
 */
final class CsvBody {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> COUNTERS = Set.of("comments", "reposts", "views");
    private static final String LIKES = "likes";

    /** The two that may be empty and must be there. */
    private static final List<String> ALWAYS = List.of("author", "text");

    private static final CSVFormat FORM =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .setAllowMissingColumnNames(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                    .get();

    /** Each of them is written again for each row. */
    private static final int LONGEST_NAMES = 2_000;

    private CsvBody() {}

    static void read(byte[] body, RawLines lines) {
        try (CSVParser rows = FORM.parse(new StringReader(text(body)))) {
            if (!rows.getHeaderMap().containsKey("id")) {
                throw new UnreadableBodyException(
                        "The first row must hold the names of the fields, id among them; a table"
                                + " with other names goes to /v1/items?as=table.");
            }
            if (rows.getHeaderNames().stream().mapToInt(String::length).sum() > LONGEST_NAMES) {
                throw new UnreadableBodyException(
                        "The first row must hold the names of the fields and no text.");
            }
            int last = Collections.max(rows.getHeaderMap().values());
            for (CSVRecord row : rows) {
                if (row.stream().skip(last + 1L).anyMatch(cell -> !cell.isBlank())) {
                    throw new UnreadableBodyException(
                            "Row "
                                    + row.getRecordNumber()
                                    + " has more cells than the first row has names: put texts with"
                                    + " commas in quotes.");
                }
                lines.add(rows.getCurrentLineNumber(), json(row));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnreadableBodyException(
                    "The body is no CSV: each name once in the first row, quotes in pairs, commas"
                            + " between cells.",
                    e);
        }
    }

    private static String text(byte[] body) {
        int start = ByteOrderMark.length(body);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body, start, body.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableBodyException("The table is not UTF-8: save it as UTF-8.", e);
        }
    }

    private static byte[] json(CSVRecord row) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>(row.toMap());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeObjectFieldStart("engagement");
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                if (isGiven(cell) && (COUNTERS.contains(cell.getKey()) || isLikes(cell))) {
                    json.writeStringField(cell.getKey(), cell.getValue());
                }
            }
            json.writeEndObject();
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                boolean told = isGiven(cell) || ALWAYS.contains(cell.getKey());
                if (told && cell.getValue() != null && !COUNTERS.contains(cell.getKey())) {
                    json.writeStringField(cell.getKey(), cell.getValue());
                }
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static boolean isLikes(Map.Entry<String, String> cell) {
        return cell.getKey().equals(LIKES);
    }

    private static boolean isGiven(Map.Entry<String, String> cell) {
        return cell.getValue() != null && !cell.getValue().isEmpty();
    }
}
