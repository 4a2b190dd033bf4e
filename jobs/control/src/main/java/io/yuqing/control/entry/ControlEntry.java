/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.entry;

import java.util.Map;
import java.util.TreeMap;

/**
 * A rule, topic or source as it stands in a file or in Kafka.
 *
 * @param fields as written, in the order in which differences are shown
 */
public record ControlEntry(
        String id, long revision, boolean deleted, String name, Map<String, Object> fields) {

    public static ControlEntry tombstone(String id, long revision) {
        return new ControlEntry(
                id, revision, true, id, Map.of("id", id, "revision", revision, "deleted", true));
    }

    public ControlEntry withRevision(long higher) {
        Map<String, Object> changed = new TreeMap<>(fields);
        changed.put("revision", higher);
        return new ControlEntry(id, higher, deleted, name, changed);
    }
}
