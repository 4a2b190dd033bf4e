/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** An account as the value of its record; the key is its name. */
public final class AccountJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AccountJson() {}

    public static String write(Account account) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", account.id());
        json.put("revision", account.revision());
        json.put("duty", account.duty().code());
        json.put("password", account.password().text());
        json.put("epoch", account.epoch());
        json.put("disabled", account.disabled());
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
     * @throws IllegalArgumentException if it is no account, with why; quotes nothing of it
     */
    public static Account read(String key, byte[] value) {
        JsonNode json = parsed(value);
        if (!key.equals(json.path("id").asText()) || !Account.isName(key)) {
            throw new IllegalArgumentException("its key is not its id, or no name");
        }
        if (!json.path("revision").isIntegralNumber()
                || !json.path("epoch").isIntegralNumber()
                || !json.path("disabled").isBoolean()) {
            throw new IllegalArgumentException("revision, epoch or disabled is missing");
        }
        Duty duty =
                Duty.of(json.path("duty").asText())
                        .orElseThrow(
                                () -> new IllegalArgumentException("its duty is not known here"));
        return new Account(
                key,
                duty,
                PasswordHash.read(json.path("password").asText()),
                json.path("revision").asLong(),
                json.path("disabled").asBoolean(),
                json.path("epoch").asLong());
    }

    /** For a record that is at hand as text. */
    public static Account read(String key, String value) {
        return read(key, value.getBytes(UTF_8));
    }

    private static JsonNode parsed(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            // Without what the parser quotes: a hash may stand there.
            throw new IllegalArgumentException("it is no JSON");
        }
    }
}
