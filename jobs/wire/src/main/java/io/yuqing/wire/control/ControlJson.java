/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** JSON objects of rules and topics as plain maps. */
public final class ControlJson {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ControlJson() {}

    /**
     * The fields of a record.
     *
     * @param what the kind of entry, for messages
     * @throws ControlException if it is no JSON object
     */
    public static Map<String, Object> object(String what, ControlRecord record)
            throws ControlException {
        try {
            return JSON.readValue(record.json, OBJECT);
        } catch (JsonProcessingException e) {
            throw new ControlException(
                    what
                            + " "
                            + record.id
                            + ": the record is no JSON object ("
                            + e.getOriginalMessage()
                            + "); send one object a record.",
                    e);
        }
    }

    /** Plain values as JSON. */
    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }
}
