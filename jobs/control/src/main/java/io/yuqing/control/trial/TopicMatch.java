/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.trial;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicHit;
import io.yuqing.nlp.topic.TopicSet;
import io.yuqing.wire.control.TopicCodec;
import java.util.List;

/** Topics against items, as the job does it. */
final class TopicMatch {
    /** A second and 66 MB, for whoever needs it first. */
    private static final class Loaded {
        private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();
    }

    private final HanlpTextAnalyzer analyzer;

    /**
     * @param platforms whose codes stand in items, whatever a filter calls them
     */
    TopicMatch(List<TopicDefinition> topics, Platforms platforms) {
        List<TopicDefinition> spelled =
                topics.stream().map(topic -> TopicCodec.spelled(topic, platforms)).toList();
        this.analyzer = Loaded.ANALYZER.withTopics(TopicSet.compile(spelled));
    }

    /** Those that fire. */
    List<TopicHit> hits(TrialItem item) {
        return analyzer.analyzeShown(
                        item.title(), item.text(), item.mediaText(), places -> item.origin())
                .topics();
    }
}
