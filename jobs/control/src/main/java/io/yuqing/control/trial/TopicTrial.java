/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.trial;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts which topics fire on which items. Not thread-safe. */
public final class TopicTrial {

    /**
     * An item on which a topic fired.
     *
     * @param words which made it fire
     * @param text an excerpt around the first of them
     */
    public record Sample(List<String> words, String text) {}

    /** What was seen of one topic. */
    public static final class Outcome {
        private final TopicDefinition topic;
        private final List<Sample> samples = new ArrayList<>();
        private long hits;

        Outcome(TopicDefinition topic) {
            this.topic = topic;
        }

        public TopicDefinition topic() {
            return topic;
        }

        /** Of the first items on which it fired. */
        public List<Sample> samples() {
            return List.copyOf(samples);
        }

        public long hits() {
            return hits;
        }
    }

    private final TopicMatch match;
    private final int samples;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private long items;
    private long withoutOrigin;

    /**
     * @param samples most samples kept of a topic
     */
    public TopicTrial(List<TopicDefinition> topics, int samples) {
        this.match = new TopicMatch(topics, Platforms.NONE);
        this.samples = samples;
        topics.forEach(topic -> outcomes.put(topic.id(), new Outcome(topic)));
    }

    /** Looks at one more item. */
    public void take(TrialItem item) {
        items++;
        withoutOrigin += item.origin().channel() == null ? 1 : 0;
        for (TopicHit hit : match.hits(item)) {
            Outcome outcome = outcomes.get(hit.topicId());
            outcome.hits++;
            if (outcome.samples.size() < samples) {
                String text = Excerpt.around(hit.words(), item.shown());
                outcome.samples.add(new Sample(hit.words(), text));
            }
        }
    }

    /** How many were looked at. */
    public long items() {
        return items;
    }

    /** Plain texts on which topics with filters could not fire. */
    public long unfit() {
        boolean filters =
                outcomes.values().stream()
                        .map(outcome -> outcome.topic)
                        .anyMatch(
                                topic ->
                                        !topic.channels().isEmpty()
                                                || !topic.platforms().isEmpty()
                                                || !topic.regions().isEmpty());
        return filters ? withoutOrigin : 0;
    }

    /** In the order in which topics were given. */
    public Iterable<Outcome> outcomes() {
        return outcomes.values();
    }
}
