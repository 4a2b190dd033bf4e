/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.control;

import io.yuqing.nlp.topic.TopicDefinition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

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
        String id = text(fields, "id", record.id);
        if (!record.id.isEmpty() && !record.id.equals(id)) {
            throw new ControlException(
                    "topic "
                            + id
                            + ": the record's key is '"
                            + record.id
                            + "'; key and field id must be equal.");
        }
        long revision = revision(fields, id);
        if (Boolean.TRUE.equals(fields.get("deleted"))) {
            return TopicSpec.tombstone(id, revision);
        }
        TopicDefinition definition =
                new TopicDefinition(
                        id,
                        text(fields, "name", id),
                        text(fields, "expression", id),
                        set(fields, "channels", id),
                        set(fields, "platforms", id),
                        set(fields, "regions", id));
        return new TopicSpec(definition, revision, false);
    }

    private static String text(Map<String, Object> fields, String field, String id)
            throws ControlException {
        if (fields.get(field) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw new ControlException(
                "topic "
                        + id
                        + ": "
                        + field
                        + " is "
                        + fields.get(field)
                        + "; it must be a text that is not empty.");
    }

    private static long revision(Map<String, Object> fields, String id) throws ControlException {
        if (fields.get("revision") instanceof Number number && number.longValue() > 0) {
            return number.longValue();
        }
        throw new ControlException(
                "topic "
                        + id
                        + ": revision is "
                        + fields.get("revision")
                        + "; it must be a whole number above 0 that grows with every change.");
    }

    private static Set<String> set(Map<String, Object> fields, String field, String id)
            throws ControlException {
        Object value = fields.get(field);
        if (value == null) {
            return Set.of();
        }
        Set<String> texts = new LinkedHashSet<>();
        if (value instanceof Collection<?> values) {
            for (Object entry : values) {
                texts.add(String.valueOf(entry));
            }
            return texts;
        }
        throw new ControlException(
                "topic " + id + ": " + field + " is " + value + "; it must be a list of texts.");
    }
}
