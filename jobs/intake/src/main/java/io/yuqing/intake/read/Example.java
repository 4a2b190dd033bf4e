/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.wire.item.WireItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * An item as the jobs will read it, for people to look at.
 *
 * @param counters that its record has, by their names there; the item has 0 for all others
 */
public record Example(WireItem item, Set<String> counters) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OF_COMMENTS = "likes";

    static Example of(WireItem item, byte[] record) {
        JsonNode fields;
        try {
            fields = JSON.readTree(record);
        } catch (IOException e) {
            throw new UncheckedIOException("a record that was decoded is JSON", e);
        }
        Set<String> counters = new HashSet<>();
        fields.path("engagement").fieldNames().forEachRemaining(counters::add);
        if (fields.has(OF_COMMENTS)) {
            counters.add(OF_COMMENTS);
        }
        return new Example(item, Set.copyOf(counters));
    }
}
