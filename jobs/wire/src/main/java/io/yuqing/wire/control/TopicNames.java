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
        ControlBook<TopicSpec> book = new ControlBook<>(new TopicCodec());
        topics.forEach(book::apply);
        Map<String, String> names = new HashMap<>();
        book.inForce().forEach(topic -> names.put(topic.id(), topic.name()));
        return names;
    }
}
