/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicExpressionException;
import io.yuqing.nlp.topic.TopicSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The topics in force. A change is compiled before it is accepted, so a faulty one leaves
 * everything as it was; whether it can be compiled does not depend on the others, and all are
 * compiled together only when they are asked for. Not thread-safe.
 */
public final class TopicBook {
    private final Map<String, TopicSpec> topics = new LinkedHashMap<>();
    private TopicSet compiled = TopicSet.none();
    private boolean stale;

    /**
     * Takes a change.
     *
     * @return whether anything changed; a lower or equal revision changes nothing
     * @throws ControlException if the expression cannot be compiled
     */
    public boolean apply(TopicSpec change) throws ControlException {
        TopicSpec before = topics.get(change.id());
        if (before != null && before.revision() >= change.revision()) {
            return false;
        }
        if (!change.deleted()) {
            try {
                TopicSet.compile(List.of(change.definition()));
            } catch (TopicExpressionException e) {
                throw new ControlException(e.getMessage(), e);
            }
        }
        topics.put(change.id(), change);
        stale = true;
        return true;
    }

    public TopicSet compiled() {
        if (stale) {
            compiled = TopicSet.compile(live());
            stale = false;
        }
        return compiled;
    }

    /** The newest revision of a topic, which may be its deletion. */
    public Optional<TopicSpec> find(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Collection<TopicSpec> all() {
        return topics.values();
    }

    private List<TopicDefinition> live() {
        List<TopicDefinition> live = new ArrayList<>();
        for (TopicSpec topic : topics.values()) {
            if (!topic.deleted()) {
                live.add(topic.definition());
            }
        }
        return live;
    }
}
