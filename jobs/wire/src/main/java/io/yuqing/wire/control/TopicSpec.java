/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.nlp.topic.TopicDefinition;
import java.util.Set;

/**
 * A watched topic with its revision.
 *
 * @param definition what nlp matches; its expression is empty for a deleted topic
 * @param revision grows with every change; a lower or equal one is ignored
 * @param deleted whether this revision takes the topic away
 */
public record TopicSpec(TopicDefinition definition, long revision, boolean deleted) {
    public String id() {
        return definition.id();
    }

    /** What staff call it. */
    public String name() {
        return definition.name();
    }

    /** Whether both say the same, whatever their revisions. */
    public boolean isSameAs(TopicSpec other) {
        return deleted == other.deleted && definition.equals(other.definition);
    }

    static TopicSpec tombstone(String id, long revision) {
        TopicDefinition nothing = new TopicDefinition(id, id, "", Set.of(), Set.of(), Set.of());
        return new TopicSpec(nothing, revision, true);
    }
}
