/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What topics are called. */
public final class TopicNames {
    private TopicNames() {}

    /** Names by id; a record that is no topic, or deletes one, is left out. */
    public static Map<String, String> of(List<ControlRecord> topics) {
        Map<String, String> names = new HashMap<>();
        for (ControlRecord record : topics) {
            try {
                TopicSpec topic = TopicCodec.read(record);
                if (!topic.deleted()) {
                    names.put(topic.id(), topic.definition().name());
                }
            } catch (ControlException e) {
                // The analysis job says what is wrong with it.
                names.remove(record.id);
            }
        }
        return names;
    }
}
