/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.nlp.topic.TopicForm;
import java.util.Map;

/** Reads a topic from its JSON object. */
public final class TopicCodec {
    private TopicCodec() {}

    /**
     * Reads and checks a topic; a record without content deletes it.
     *
     * @throws ControlException if the record is no usable topic
     */
    public static TopicSpec read(ControlRecord record) throws ControlException {
        if (record.json.isEmpty()) {
            return TopicSpec.tombstone(record.id, Long.MAX_VALUE);
        }
        Map<String, Object> fields = ControlJson.object("topic", record);
        if (!(fields.get("id") instanceof String id) || id.isBlank()) {
            throw new ControlException(
                    "topic "
                            + record.id
                            + ": id is "
                            + fields.get("id")
                            + "; it must be a text that is not empty.");
        }
        if (!record.id.isEmpty() && !record.id.equals(id)) {
            throw new ControlException(
                    "topic "
                            + id
                            + ": the record's key is '"
                            + record.id
                            + "'; key and field id must be equal.");
        }
        try {
            long revision = TopicForm.revision(fields);
            return Boolean.TRUE.equals(fields.get("deleted"))
                    ? TopicSpec.tombstone(id, revision)
                    : new TopicSpec(TopicForm.read(fields), revision, false);
        } catch (IllegalArgumentException e) {
            throw new ControlException(e.getMessage(), e);
        }
    }
}
