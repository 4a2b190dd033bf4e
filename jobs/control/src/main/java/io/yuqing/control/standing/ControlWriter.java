/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.wire.control.ControlException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts entries in force, and finds out who was quicker: of two records of a revision a job takes
 * the first, and Kafka keeps the second.
 */
public final class ControlWriter {
    private final ControlKind kind;
    private final ControlTopic topic;

    public ControlWriter(ControlKind kind, ControlTopic topic) {
        this.kind = kind;
        this.topic = topic;
    }

    /**
     * Returns when all are stored.
     *
     * @return by id what others have put in force before, so that a job ignores ours; it is written
     *     once more above both, that Kafka keeps what jobs have
     * @throws RuntimeException of the Kafka, if something is not stored
     */
    public Map<String, ControlEntry> write(List<ControlEntry> entries) {
        List<Long> offsets = topic.write(entries.stream().map(kind::write).toList());
        Map<String, Long> ours = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            ours.put(entries.get(i).id(), offsets.get(i));
        }
        Map<String, ControlEntry> before = before(ours);
        List<ControlEntry> settled = new ArrayList<>();
        for (ControlEntry written : entries) {
            ControlEntry other = before.get(written.id());
            if (other != null
                    && other.revision() >= written.revision()
                    && new ControlChange(other, written).changes()) {
                settled.add(other.withRevision(other.revision() + 1));
            }
        }
        if (!settled.isEmpty()) {
            topic.write(settled.stream().map(kind::write).toList());
        }
        Map<String, ControlEntry> quicker = new HashMap<>();
        settled.forEach(entry -> quicker.put(entry.id(), entry));
        return quicker;
    }

    /** What a job had of each id when ours came. */
    private Map<String, ControlEntry> before(Map<String, Long> ours) {
        Map<String, ControlEntry> before = new HashMap<>();
        for (ControlTopic.Placed each : topic.records()) {
            String id = each.record().id;
            if (!ours.containsKey(id) || each.offset() >= ours.get(id)) {
                continue;
            }
            if (each.record().json.isEmpty()) {
                before.remove(id);
                continue;
            }
            try {
                ControlEntry other = kind.read(each.record());
                before.merge(
                        id, other, (had, next) -> next.revision() > had.revision() ? next : had);
            } catch (ControlException e) {
                // No job takes it either.
            }
        }
        return before;
    }
}
