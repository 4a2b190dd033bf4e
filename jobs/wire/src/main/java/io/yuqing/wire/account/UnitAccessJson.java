/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** What guards the links of a unit, as the value of its record. */
public final class UnitAccessJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private UnitAccessJson() {}

    public static String write(UnitAccess access) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", access.key());
        json.put("revision", access.revision());
        if (access.pin() != null) {
            json.put("pin", access.pin().text());
        }
        json.put("pin_epoch", access.pinEpoch());
        json.put("links_since", access.linksSince());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    /**
     * Unknown fields are passed over.
     *
     * @param key of the record
     * @throws IllegalArgumentException if it is none, with why; quotes nothing of it
     */
    public static UnitAccess read(String key, byte[] value) {
        JsonNode json;
        try {
            json = JSON.readTree(value);
        } catch (IOException e) {
            // Without what the parser quotes: a hash may stand there.
            throw new IllegalArgumentException("it is no JSON");
        }
        if (!UnitAccess.isKey(key) || !key.equals(json.path("id").asText())) {
            throw new IllegalArgumentException("its key is not its id, or not that of a unit");
        }
        if (!json.path("revision").isIntegralNumber()
                || !json.path("pin_epoch").isIntegralNumber()
                || !json.path("links_since").isIntegralNumber()) {
            throw new IllegalArgumentException("revision, pin_epoch or links_since is missing");
        }
        return new UnitAccess(
                UnitAccess.unit(key),
                json.path("revision").asLong(),
                json.has("pin") ? PasswordHash.read(json.path("pin").asText()) : null,
                json.path("pin_epoch").asLong(),
                json.path("links_since").asLong());
    }
}
