/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.duplicate.Fingerprint;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.sentiment.SentimentModel;
import io.yuqing.nlp.text.Keywords;
import io.yuqing.nlp.topic.TopicHit;
import java.util.List;

/**
 * What was read in one text.
 *
 * @param keywords at most {@value Keywords#LIMIT}, the weightiest first
 * @param sentiment the likeliest attitude of the writer, however unlikely; an objective report of
 *     bad news is neutral, and so is a text too short or too foreign to judge
 * @param sentimentScore the model's probability of {@code sentiment}, 0 to 1; 1/3 for an empty text
 * @param lowConfidence true if {@code sentimentScore} is below {@value SentimentModel#SURE}, or the
 *     text was too short or too foreign to judge
 * @param topics the topics that fire, by id
 * @param routing where the text belongs, with a reason; never null
 * @param tokenCount words, numbers, marks and emoticons in title and text
 * @param fingerprint to find near-duplicates of title and text by; empty if there is nothing to
 *     compare
 * @param places the places named, each once, in the order of the text
 */
public record TextAnalysis(
        List<String> keywords,
        Sentiment sentiment,
        float sentimentScore,
        boolean lowConfidence,
        List<TopicHit> topics,
        Routing routing,
        int tokenCount,
        Fingerprint fingerprint,
        List<String> places) {

    /** The analysis of nothing. */
    static final TextAnalysis EMPTY = ofNobody(List.of(), 0, Fingerprint.EMPTY);

    /** The same, in the attitude and with the fingerprint of a part of it. */
    TextAnalysis writtenAs(TextAnalysis part) {
        return new TextAnalysis(
                keywords,
                part.sentiment,
                part.sentimentScore,
                part.lowConfidence,
                topics,
                routing,
                tokenCount,
                part.fingerprint,
                places);
    }

    /** Of a text in which its writer said nothing. */
    static TextAnalysis ofNobody(List<TopicHit> topics, int tokenCount, Fingerprint fingerprint) {
        return new TextAnalysis(
                List.of(),
                Sentiment.NEUTRAL,
                1f / 3,
                true,
                topics,
                Routing.NONE,
                tokenCount,
                fingerprint,
                List.of());
    }
}
