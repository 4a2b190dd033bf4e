/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.Arrays;

/**
 * Cuts the elements out of an array, byte for byte as they were sent, so that the decoder sees what
 * a collector wrote. A body that is broken has no elements: nobody knows where the next one begins.
 */
final class JsonBody {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private JsonBody() {}

    static void read(byte[] sent, RawLines lines) {
        int mark = ByteOrderMark.length(sent);
        if (isWide(sent, mark)) {
            throw new UnreadableBodyException("The body is not UTF-8: convert it first.");
        }
        byte[] body = mark == 0 ? sent : Arrays.copyOfRange(sent, mark, sent.length);
        try (JsonParser json = JSON.createParser(body)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_ARRAY) {
                array(json, body, lines);
            } else if (first == JsonToken.START_OBJECT) {
                lines.add(1, element(json, body));
            } else {
                throw new UnreadableBodyException(
                        "The body must be a JSON object or an array of objects.");
            }
            if (json.nextToken() != null) {
                throw new UnreadableBodyException(
                        "Something follows the first JSON value: send one array, or objects a line"
                                + " each as application/x-ndjson.");
            }
        } catch (IOException e) {
            // What the parser says quotes the body.
            throw new UnreadableBodyException(
                    "The body is not complete, valid JSON in UTF-8; one object a line as"
                            + " application/x-ndjson costs only the line that is broken.",
                    e);
        }
    }

    /** UTF-16 and UTF-32, which the parser would read: JSON begins with signs of ASCII. */
    private static boolean isWide(byte[] sent, int start) {
        for (int i = start; i < Math.min(start + 4, sent.length); i++) {
            if (sent[i] == 0 || sent[i] == (byte) 0xFE || sent[i] == (byte) 0xFF) {
                return true;
            }
        }
        return false;
    }

    private static void array(JsonParser json, byte[] body, RawLines lines) throws IOException {
        long number = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new UnreadableBodyException("The array does not end: send it whole.");
            }
            number++;
            lines.add(number, element(json, body));
        }
    }

    private static byte[] element(JsonParser json, byte[] body) throws IOException {
        int start = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        // Reads a value to its end, which skipping does not.
        json.finishToken();
        int end = (int) json.currentLocation().getByteOffset();
        return Arrays.copyOfRange(body, start, end);
    }
}
