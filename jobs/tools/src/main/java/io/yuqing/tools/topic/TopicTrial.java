/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicHit;
import io.yuqing.nlp.topic.TopicSet;
import io.yuqing.wire.control.TopicCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts which topics fire on which items. Not thread-safe. */
final class TopicTrial {

    /**
     * An item on which a topic fired.
     *
     * @param words which made it fire
     * @param text an excerpt around the first of them
     */
    record Sample(List<String> words, String text) {}

    /** What was seen of one topic. */
    static final class Outcome {
        final TopicDefinition topic;
        final List<Sample> samples = new ArrayList<>();
        long hits;

        Outcome(TopicDefinition topic) {
            this.topic = topic;
        }
    }

    private final HanlpTextAnalyzer analyzer;
    private final int samples;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private long items;
    private long withoutOrigin;

    /**
     * @param samples most samples kept of a topic
     */
    TopicTrial(List<TopicDefinition> topics, int samples) {
        List<TopicDefinition> spelled =
                topics.stream().map(topic -> TopicCodec.spelled(topic, Platforms.NONE)).toList();
        this.analyzer = HanlpTextAnalyzer.load().withTopics(TopicSet.compile(spelled));
        this.samples = samples;
        topics.forEach(topic -> outcomes.put(topic.id(), new Outcome(topic)));
    }

    void take(TrialItem item) {
        items++;
        withoutOrigin += item.origin().channel() == null ? 1 : 0;
        for (TopicHit hit : analysed(item).topics()) {
            Outcome outcome = outcomes.get(hit.topicId());
            outcome.hits++;
            if (outcome.samples.size() < samples) {
                String text = Excerpt.around(hit.words(), item.shown());
                outcome.samples.add(new Sample(hit.words(), text));
            }
        }
    }

    private TextAnalysis analysed(TrialItem item) {
        return analyzer.analyzeShown(
                item.title(), item.text(), item.mediaText(), places -> item.origin());
    }

    long items() {
        return items;
    }

    /** Plain texts on which topics with filters could not fire. */
    long unfit() {
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

    Iterable<Outcome> outcomes() {
        return outcomes.values();
    }
}
