/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.arrival;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.local.demo.county.BeijingTime;
import io.yuqing.local.demo.life.Node;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The ways a line can be broken that collectors really produce; each must be rejected. */
public enum LineDamage {
    BLANK_LINE,
    CONTROL_CHAR,
    EPOCH_1970,
    FUTURE_PUBLISHED_AT,
    HTML_ERROR_PAGE,
    INVALID_UTF8,
    JSON_ARRAY,
    MISSING_ID,
    MISSING_PUBLISHED_AT,
    MISSING_REF,
    /** A record of its own, not a copy: its time has no year, so nobody can place it. */
    REAL_NO_YEAR_DATE,
    TRUNCATED_JSON,
    TWO_OBJECTS_ON_LINE,
    UNPARSEABLE_PUBLISHED_AT,
    WRONG_TYPE;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "\uE000";
    private static final int MARK_BYTES = 3;

    /** The word in {@code malformed.csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The damaged line, without the line feed. */
    public byte[] damage(byte[] intact, Node node) {
        try {
            return damage(intact, (ObjectNode) JSON.readTree(intact), node);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("An intact demo line cannot be read.", e);
        }
    }

    private byte[] damage(byte[] intact, ObjectNode line, Node node)
            throws JsonProcessingException {
        String reference = node.kind.isComment() ? "post_id" : "root_id";
        return switch (this) {
            case BLANK_LINE -> bytes("   ");
            case CONTROL_CHAR ->
                    bytes(text(line.put("text", MARK)).replace(MARK, "a\u0000b\u0001c\td"));
            case EPOCH_1970 -> written(line.put("published_at", "1970-01-01T08:00:00+08:00"));
            case FUTURE_PUBLISHED_AT ->
                    written(line.put("published_at", "2099-12-31T23:59:59+08:00"));
            case HTML_ERROR_PAGE ->
                    bytes(
                            "<html><head><title>502 Bad"
                                    + " Gateway</title></head><body>nginx</body></html>");
            case INVALID_UTF8 -> notUtf8(written(line.put("text", "转发微博" + MARK)));
            case JSON_ARRAY -> written(JSON.createArrayNode().add(line));
            case MISSING_ID -> written(without(line, "id"));
            case MISSING_PUBLISHED_AT -> written(without(line, "published_at"));
            case MISSING_REF -> written(without(line, reference));
            case REAL_NO_YEAR_DATE ->
                    written(
                            line.put("id", line.get("id").asText().replace('p', 'n'))
                                    .put("published_at", BeijingTime.withoutYear(node.at)));
            case TRUNCATED_JSON -> Arrays.copyOf(intact, intact.length / 3);
            case TWO_OBJECTS_ON_LINE -> bytes(text(line) + text(line));
            case UNPARSEABLE_PUBLISHED_AT -> written(line.put("published_at", "刚刚"));
            case WRONG_TYPE ->
                    written(
                            node.kind.isComment()
                                    ? line.set(
                                            "text",
                                            JsonNodeFactory.instance.objectNode().put("html", "x"))
                                    : line.putNull("id"));
        };
    }

    private static ObjectNode without(ObjectNode line, String field) {
        line.remove(field);
        return line;
    }

    private static byte[] notUtf8(byte[] line) {
        int at = new String(line, StandardCharsets.ISO_8859_1).indexOf("\u00EE\u0080\u0080");
        byte[] broken = new byte[line.length - MARK_BYTES + 2];
        System.arraycopy(line, 0, broken, 0, at);
        broken[at] = (byte) 0xFF;
        broken[at + 1] = (byte) 0xFE;
        System.arraycopy(line, at + MARK_BYTES, broken, at + 2, line.length - at - MARK_BYTES);
        return broken;
    }

    private static String text(Object json) throws JsonProcessingException {
        return JSON.writeValueAsString(json);
    }

    private static byte[] written(Object json) throws JsonProcessingException {
        return JSON.writeValueAsBytes(json);
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
