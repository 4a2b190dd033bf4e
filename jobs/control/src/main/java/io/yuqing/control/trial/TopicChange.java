/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.trial;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicHit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change of a topic would have done: items on which it fires now, and on which it would fire
 * then. Only words of an item itself count, not the topics that it has from its thread. Not
 * thread-safe.
 */
public final class TopicChange {
    private static final String NOW = "now";
    private static final String THEN = "then";

    /**
     * An item that a change gains or loses.
     *
     * @param at when it was published, in ms
     * @param words which make the topic fire
     * @param text an excerpt around the first of them
     */
    public record Example(long at, List<String> words, String text) {}

    private final TopicMatch match;
    private final int most;
    private final List<Example> gained = new ArrayList<>();
    private final List<Example> lost = new ArrayList<>();
    private long items;
    private long before;
    private long after;
    private long gains;
    private long losses;

    /**
     * @param now an entry of the kind of topics; null, or deleted, if there is none
     * @param then likewise
     * @param platforms whose codes stand in items, whatever a filter calls them
     * @param most examples of each sort
     */
    public TopicChange(ControlEntry now, ControlEntry then, Platforms platforms, int most) {
        List<TopicDefinition> topics = new ArrayList<>();
        if (now != null && !now.deleted()) {
            topics.add(named(NOW, TopicKind.definition(now)));
        }
        if (then != null && !then.deleted()) {
            topics.add(named(THEN, TopicKind.definition(then)));
        }
        this.match = new TopicMatch(topics, platforms);
        this.most = most;
    }

    private static TopicDefinition named(String id, TopicDefinition topic) {
        return new TopicDefinition(
                id,
                topic.name(),
                topic.expression(),
                topic.channels(),
                topic.platforms(),
                topic.regions(),
                topic.sets());
    }

    /**
     * One more item, the newest first.
     *
     * @param at when it was published, in ms
     */
    public void take(TrialItem item, long at) {
        items++;
        TopicHit now = null;
        TopicHit then = null;
        for (TopicHit hit : match.hits(item)) {
            now = hit.topicId().equals(NOW) ? hit : now;
            then = hit.topicId().equals(THEN) ? hit : then;
        }
        before += now == null ? 0 : 1;
        after += then == null ? 0 : 1;
        if (now == null && then != null) {
            gains++;
            add(gained, then, item, at);
        } else if (now != null && then == null) {
            losses++;
            add(lost, now, item, at);
        }
    }

    private void add(List<Example> examples, TopicHit hit, TrialItem item, long at) {
        if (examples.size() < most) {
            String text = Excerpt.around(hit.words(), item.shown());
            examples.add(new Example(at, hit.words(), text));
        }
    }

    /** How many were looked at. */
    public long items() {
        return items;
    }

    /** On how many it fires now. */
    public long before() {
        return before;
    }

    /** On how many it would fire. */
    public long after() {
        return after;
    }

    public long gains() {
        return gains;
    }

    public long losses() {
        return losses;
    }

    public List<Example> gained() {
        return List.copyOf(gained);
    }

    public List<Example> lost() {
        return List.copyOf(lost);
    }
}
