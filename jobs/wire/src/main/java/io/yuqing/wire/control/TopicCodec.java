/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.origin.Region;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicForm;
import io.yuqing.nlp.topic.TopicSet;
import io.yuqing.wire.item.Channels;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Topics as control records. One whose expression cannot be compiled cannot be used; whether it can
 * does not depend on other topics.
 */
public final class TopicCodec extends ControlCodec<TopicSpec> {
    public TopicCodec() {
        super("topic");
    }

    @Override
    protected TopicSpec entry(String key, Map<String, Object> fields) throws ControlException {
        if (!(fields.get("id") instanceof String id) || id.isBlank()) {
            throw new ControlException(
                    "topic %s: id is %s; it must be a text that is not empty."
                            .formatted(key, fields.get("id")));
        }
        try {
            long revision = TopicForm.revision(fields);
            Object deleted = fields.get("deleted");
            if (deleted != null && !(deleted instanceof Boolean)) {
                throw new IllegalArgumentException(
                        "topic %s: deleted is %s; write true or false without quotes."
                                .formatted(id, deleted));
            }
            if (Boolean.TRUE.equals(deleted)) {
                return tombstone(id, revision);
            }
            TopicForm.requireKnown(fields);
            TopicSpec topic = new TopicSpec(TopicForm.read(fields), revision, false);
            requireChannels(topic);
            TopicSet.compile(List.of(topic.definition()));
            TermsInTexts.require(topic.definition());
            return topic;
        } catch (IllegalArgumentException e) {
            throw new ControlException(e.getMessage(), e);
        }
    }

    /**
     * Topics in force as one set to match texts against.
     *
     * @param platforms whose codes stand in items, whatever a filter calls them
     */
    public static TopicSet compiled(List<TopicSpec> topics, Platforms platforms) {
        return TopicSet.ofChecked(
                topics.stream().map(topic -> spelled(topic.definition(), platforms)).toList());
    }

    /** A topic with the spellings of items in its filters. */
    public static TopicDefinition spelled(TopicDefinition topic, Platforms platforms) {
        return new TopicDefinition(
                topic.id(),
                topic.name(),
                topic.expression(),
                topic.channels(),
                spelled(topic.platforms(), platforms::code),
                spelled(topic.regions(), Region::wanted),
                topic.sets());
    }

    private static Set<String> spelled(Set<String> names, UnaryOperator<String> spelling) {
        return names.stream().map(spelling).collect(Collectors.toSet());
    }

    /** A channel that no item has would keep the topic silent. */
    private static void requireChannels(TopicSpec topic) {
        Set<String> channels = topic.definition().channels();
        if (!Channels.all().containsAll(channels)) {
            throw new IllegalArgumentException(
                    "topic %s: channels is %s; use only names of this list: %s."
                            .formatted(
                                    topic.id(),
                                    new TreeSet<>(channels),
                                    String.join(", ", new TreeSet<>(Channels.all()))));
        }
    }

    @Override
    protected TopicSpec tombstone(String id, long revision) {
        return TopicSpec.tombstone(id, revision);
    }

    @Override
    public String id(TopicSpec topic) {
        return topic.id();
    }

    @Override
    public long revision(TopicSpec topic) {
        return topic.revision();
    }

    @Override
    public boolean isDeleted(TopicSpec topic) {
        return topic.deleted();
    }

    @Override
    public boolean isSame(TopicSpec one, TopicSpec other) {
        return one.isSameAs(other);
    }
}
