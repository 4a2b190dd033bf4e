/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.duplicate.Fingerprint;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.text.Keywords;
import io.yuqing.nlp.topic.TopicHit;
import java.util.List;

/**
 * What was read in one text.
 *
 * @param keywords at most {@value Keywords#LIMIT}, the weightiest first
 * @param sentiment the attitude the writer expresses; an objective report of bad news is neutral
 * @param sentimentScore the model's probability of {@code sentiment}, 0 to 1; 1/3 if it has no
 *     opinion
 * @param lowConfidence true if the model was not sure and {@code sentiment} is neutral for that
 *     reason only
 * @param topics the topics that fire, by id
 * @param routing where the text belongs, with a reason; never null
 * @param tokenCount words, numbers, marks and emoticons in title and text
 * @param fingerprint to find near-duplicates of title and text by; empty if there is nothing to
 *     compare
 */
public record TextAnalysis(
        List<String> keywords,
        Sentiment sentiment,
        float sentimentScore,
        boolean lowConfidence,
        List<TopicHit> topics,
        Routing routing,
        int tokenCount,
        Fingerprint fingerprint) {

    /** The analysis of nothing. */
    static final TextAnalysis EMPTY =
            new TextAnalysis(
                    List.of(),
                    Sentiment.NEUTRAL,
                    1f / 3,
                    true,
                    List.of(),
                    Routing.NONE,
                    0,
                    Fingerprint.EMPTY);
}
