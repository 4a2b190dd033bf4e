/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.yuqing.connector.collect.Edge;
import io.yuqing.domain.privacy.excerpt.RecordExcerpt;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a line that is refused may be read by others: values of the contract's own fields, each
 * only if it is what such a field holds, masked. Of a line that is no object, an excerpt.
 */
final class SafeFields {
    static final String ID = "id";
    private static final String TEXT = "text";
    private static final Set<String> CODES =
            Set.of("platform", "channel", "kind", ID, "root_id", "post_id", "parent_id");
    private static final Set<String> TIMES = Set.of("published_at", "collected_at");
    private static final Set<String> TEXTS = Set.of("title", TEXT);
    private static final String REGION = "region";

    /** As names of platforms and ids are; anything else may be somebody's name. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:/-]{1,64}");

    private static final Pattern TIME = Pattern.compile("[0-9TZ:./+ 年月日时分秒-]{1,40}");
    private static final int LONGEST_TEXT = 2_000;

    /** Masks of a body that is one long text would keep the gateway from all others. */
    private static final int LONGEST_READ = 4_000;

    private static final int UNSURE = 100;
    private static final int LONGEST_REGION = 60;
    private static final int DEPTH = 64;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEPTH)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final Edge edge;

    SafeFields(Edge edge) {
        this.edge = edge;
    }

    /** In the order of the line. */
    Map<String, String> of(byte[] line) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                read(json, fields);
                if (json.nextToken() == null) {
                    return fields;
                }
            }
        } catch (IOException e) {
            // As soon as its signs make no sense, no value of it is known to be one.
        }
        String excerpt = RecordExcerpt.of(line);
        return excerpt.isEmpty() ? Map.of() : Map.of(TEXT, excerpt);
    }

    private void read(JsonParser json, Map<String, String> fields) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                String safe = safe(name, json.getText());
                if (!safe.isEmpty()) {
                    fields.put(name, safe);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    /** Empty if it may not be shown. */
    private String safe(String name, String value) {
        if (CODES.contains(name)) {
            return CODE.matcher(value).matches() ? edge.text(edge.id(value)) : "";
        }
        if (TIMES.contains(name)) {
            return TIME.matcher(value).matches() ? edge.text(value) : "";
        }
        if (TEXTS.contains(name)) {
            return text(value);
        }
        return name.equals(REGION) ? cut(edge.region(value), LONGEST_REGION) : "";
    }

    /**
     * Half a telephone number is none to a mask: of a text that is cut for its length first, the
     * end is not shown.
     */
    private String text(String value) {
        if (value.length() <= LONGEST_READ) {
            return cut(edge.text(value), LONGEST_TEXT);
        }
        String masked = edge.text(value.substring(0, LONGEST_READ));
        return cut(masked, Math.max(0, Math.min(LONGEST_TEXT, masked.length() - UNSURE)));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean half = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        int end = half ? most - 1 : most;
        return text.substring(0, end) + '…';
    }
}
