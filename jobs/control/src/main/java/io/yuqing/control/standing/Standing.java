/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in Kafka, and what becomes of it in a job.
 *
 * @param announced by id, deletions included
 * @param refused by id, why a job will not take the other records
 */
public record Standing(
        Map<String, ControlEntry> announced,
        Map<String, ControlException> refused,
        StartEntries start) {

    public static Standing of(
            ControlKind kind, Map<String, ControlRecord> records, StartEntries start) {
        Map<String, ControlEntry> announced = new TreeMap<>();
        Map<String, ControlException> refused = new TreeMap<>();
        for (ControlRecord record : records.values()) {
            try {
                announced.put(record.id, kind.read(record));
            } catch (ControlException e) {
                refused.put(record.id, e);
            }
        }
        return new Standing(announced, refused, start);
    }

    /** Together with the start file. */
    public Map<String, ControlEntry> inForce() {
        return start.with(announced);
    }
}
