/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import io.yuqing.control.entry.ControlEntry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the start file of a job holds, as far as one can know from outside. Of an entry in it the
 * job takes from Kafka only what has a higher revision.
 *
 * @param file null if none is known
 * @param entries by id
 */
public record StartEntries(Path file, Map<String, ControlEntry> entries) {
    public static final StartEntries NONE = new StartEntries(null, Map.of());

    /** Of a file. */
    public static StartEntries of(Path file, List<ControlEntry> found) {
        Map<String, ControlEntry> entries = new HashMap<>();
        found.forEach(entry -> entries.put(entry.id(), entry));
        return new StartEntries(file, entries);
    }

    /** Both together: what is in force for a job that started with the file. */
    Map<String, ControlEntry> with(Map<String, ControlEntry> announced) {
        Map<String, ControlEntry> inForce = new HashMap<>(entries);
        announced.forEach(
                (id, entry) ->
                        inForce.merge(
                                id,
                                entry,
                                (own, other) -> other.revision() > own.revision() ? other : own));
        return inForce;
    }

    /** Where an entry that is in force stands. */
    public String placeOf(ControlEntry entry) {
        return entries.get(entry.id()) == entry ? "起始文件 " + file : "Kafka";
    }
}
