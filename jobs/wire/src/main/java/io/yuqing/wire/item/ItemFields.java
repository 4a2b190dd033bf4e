/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.yuqing.domain.origin.PlatformName;
import io.yuqing.wire.SourceRef;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * The fields of one object as they were found, before they are checked against each other. A field
 * that was absent or null is null. Of a field given twice the last one counts, as in every common
 * JSON reader. Used once.
 */
final class ItemFields {

    private static final int MAX_ID_CHARS = 512;
    private static final int MAX_WORD_CHARS = 256;
    private static final int MAX_AUTHOR_CHARS = 1024;
    private static final int MAX_URL_CHARS = 8192;
    private static final int MAX_DETAIL_CHARS = 400;

    /** Longer numbers are no counters. */
    private static final int MAX_NUMBER_CHARS = 40;

    private final IngestOptions options;
    private final boolean escaped;
    private Flaw flaw;
    private String refused;
    private String refusedDetail;

    String id;
    String platform;
    String channel;
    String kind;
    String rootId;
    String postId;
    String parentId;
    String author;
    String title;
    String text;
    String mediaText;
    String url;
    String region;
    Long publishedAt;
    Long collectedAt;
    boolean hasEngagement;
    long likes;
    long comments;
    long reposts;
    long views;

    /** Counters that could not be read. */
    int unreadCounters;

    /** As far as the record was read, so that one that breaks off may have it. */
    String sourceRef = SourceRef.NONE;

    /**
     * @param escaped whether the record holds escapes; without them no text can hold what the raw
     *     bytes did not
     */
    ItemFields(IngestOptions options, boolean escaped) {
        this.options = options;
        this.escaped = escaped;
    }

    /**
     * The first field that breaks the contract by itself, or null. What the gateway refused is
     * refused for its reason.
     */
    Flaw flaw() {
        return refused == null ? flaw : RejectReason.of(refused).map(this::before).orElse(flaw);
    }

    private Flaw before(RejectReason reason) {
        boolean said = refusedDetail != null && !refusedDetail.isBlank();
        return new Flaw(reason, said ? refusedDetail : "The gateway refused it.");
    }

    /** Reads from after the opening brace to the closing one. */
    void read(JsonParser json) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            switch (name) {
                case "id" -> id = identifier(json, value, name);
                case "platform" -> platform = string(json, value, name, PlatformName.LONGEST);
                case "channel" -> channel = string(json, value, name, MAX_WORD_CHARS);
                case "kind" -> kind = string(json, value, name, MAX_WORD_CHARS);
                case "root_id" -> rootId = reference(json, value, name);
                case "post_id" -> postId = identifier(json, value, name);
                case "parent_id" -> parentId = reference(json, value, name);
                case "author" -> author = string(json, value, name, MAX_AUTHOR_CHARS);
                case "title" -> title = string(json, value, name, options.maxTextChars());
                case "text" -> text = string(json, value, name, options.maxTextChars());
                case "media_text" -> mediaText = string(json, value, name, options.maxTextChars());
                case "url" -> url = string(json, value, name, MAX_URL_CHARS);
                case "region" -> region = string(json, value, name, MAX_WORD_CHARS);
                case "published_at" -> publishedAt = time(json, value, name);
                case "collected_at" -> collectedAt = time(json, value, name);
                case "engagement" -> engagement(json, value);
                case "likes" -> likes = counter(json, value);
                case "gateway_refused" -> refused = said(json, value);
                case "gateway_detail" -> refusedDetail = said(json, value);
                case SourceRef.NAME -> sourceRef = sourceRef(json, value);
                default -> json.skipChildren();
            }
        }
    }

    /** What the gateway wrote; anything else of the same name is no fault. */
    private static String said(JsonParser json, JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_STRING) {
            json.skipChildren();
            return "";
        }
        String text = json.getText();
        return text.substring(0, Math.min(text.length(), MAX_DETAIL_CHARS));
    }

    /** Counts only: whatever else stands there, the item is as good as without it. */
    private static String sourceRef(JsonParser json, JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_STRING) {
            json.skipChildren();
            return SourceRef.NONE;
        }
        return SourceRef.of(json.getText());
    }

    private void engagement(JsonParser json, JsonToken value) throws IOException {
        if (value != JsonToken.START_OBJECT) {
            if (value != JsonToken.VALUE_NULL) {
                unreadCounters++;
                json.skipChildren();
            }
            return;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken counter = json.nextToken();
            switch (name) {
                case "likes" -> likes = counter(json, counter);
                case "comments" -> comments = counter(json, counter);
                case "reposts" -> reposts = counter(json, counter);
                case "views" -> views = counter(json, counter);
                default -> json.skipChildren();
            }
        }
    }

    /** Counters are by the way: one that cannot be read is unknown, and costs no item. */
    private long counter(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL
                || (value == JsonToken.VALUE_STRING && json.getText().isBlank())) {
            return 0;
        }
        long count = count(json, value);
        if (count == CounterText.UNREADABLE) {
            unreadCounters++;
            json.skipChildren();
            return 0;
        }
        hasEngagement = true;
        return count;
    }

    private static long count(JsonParser json, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_STRING -> CounterText.read(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    json.isNaN() || json.getTextLength() > MAX_NUMBER_CHARS
                            ? CounterText.UNREADABLE
                            : CounterText.of(new BigDecimal(json.getText()));
            default -> CounterText.UNREADABLE;
        };
    }

    private Long time(JsonParser json, JsonToken value, String name) throws IOException {
        long millis;
        switch (value) {
            case VALUE_NULL -> {
                return null;
            }
            case VALUE_STRING -> millis = TimeText.millis(json.getText(), options.zone());
            case VALUE_NUMBER_INT ->
                    millis =
                            json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                                    ? TimeText.UNREADABLE
                                    : TimeText.millis(json.getLongValue());
            case VALUE_NUMBER_FLOAT -> millis = TimeText.millis(json.getDoubleValue());
            default -> {
                wrongType(json, value, name, "a time as text or number");
                return null;
            }
        }
        if (millis == TimeText.UNREADABLE) {
            flawed(
                    RejectReason.BAD_TIMESTAMP,
                    name
                            + " is not a complete time; send ISO-8601 with offset such as"
                            + " 2026-07-01T08:00:00+08:00, or epoch seconds or milliseconds.");
            return null;
        }
        return millis;
    }

    /** An id of another item; collectors write 0 where there is none. */
    private String reference(JsonParser json, JsonToken value, String name) throws IOException {
        String id = named(json, value, name);
        return id != null && IdText.isZero(id) ? null : id;
    }

    private String identifier(JsonParser json, JsonToken value, String name) throws IOException {
        String id = named(json, value, name);
        if (id != null && IdText.isZero(id)) {
            flawed(RejectReason.BAD_ID, name + IdText.REMEDY);
        }
        return id;
    }

    private String named(JsonParser json, JsonToken value, String name) throws IOException {
        String id = text(json, value, name);
        if (id == null) {
            return null;
        }
        id = IdText.trimmed(id);
        if (IdText.isLost(id)) {
            flawed(RejectReason.BAD_ID, name + IdText.REMEDY);
        } else if (escaped && CleanText.hasLoneSurrogate(id)) {
            flawed(RejectReason.INVALID_UTF8, name + " holds half a surrogate pair.");
        } else if (escaped && CleanText.hasControlCharacter(id)) {
            flawed(RejectReason.CONTROL_CHARACTER, name + " holds an escaped control character.");
        }
        return id;
    }

    private String text(JsonParser json, JsonToken value, String name) throws IOException {
        if (value == JsonToken.VALUE_NUMBER_INT) {
            requireLength(json.getText(), name, MAX_ID_CHARS);
            return json.getText();
        }
        if (value != JsonToken.VALUE_NUMBER_FLOAT) {
            return raw(json, value, name, MAX_ID_CHARS);
        }
        if (json.isNaN()) {
            flawed(RejectReason.NOT_JSON, name + " is no number; JSON has no NaN and no Infinity.");
            return null;
        }
        // Nobody knows which digits were rounded away.
        flawed(RejectReason.BAD_ID, name + IdText.REMEDY);
        return null;
    }

    private String string(JsonParser json, JsonToken value, String name, int maxChars)
            throws IOException {
        String text = raw(json, value, name, maxChars);
        return text == null || !escaped ? text : CleanText.of(text);
    }

    private String raw(JsonParser json, JsonToken value, String name, int maxChars)
            throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            String text = json.getText();
            requireLength(text, name, maxChars);
            return text;
        }
        if (value != JsonToken.VALUE_NULL) {
            wrongType(json, value, name, "a string");
        }
        return null;
    }

    /** Characters as JSON Schema counts them, so that an emoji is one. */
    private void requireLength(String text, String name, int most) {
        int length = text.length() > most ? text.codePointCount(0, text.length()) : 0;
        if (length > most) {
            flawed(
                    RejectReason.TOO_LARGE,
                    name + " has " + length + " characters; " + most + " are read.");
        }
    }

    private void wrongType(JsonParser json, JsonToken value, String name, String expected)
            throws IOException {
        flawed(RejectReason.WRONG_TYPE, name + " must be " + expected + ", not " + describe(value));
        json.skipChildren();
    }

    private static String describe(JsonToken value) {
        return switch (value) {
            case START_OBJECT -> "an object.";
            case START_ARRAY -> "an array.";
            case VALUE_STRING -> "a string.";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean.";
            default -> "this number.";
        };
    }

    private void flawed(RejectReason reason, String detail) {
        if (flaw == null) {
            flaw = new Flaw(reason, detail);
        }
    }
}
