/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.TextAnalysis;
import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.encoder.SecondReader;
import io.yuqing.nlp.encoder.SecondReading;
import io.yuqing.nlp.sentiment.Sentiment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One way to judge a text.
 *
 * @param mark what it adds to the name of a measure
 * @param isFast if so it is warmed up, and each text is judged anew for each source
 */
record Way(String mark, boolean isFast, Function<String, Answer> judge) {

    /**
     * @param attitude the probability of each sentiment, in the order of the enum
     */
    record Answer(Routing routing, Sentiment sentiment, float score, Supplier<double[]> attitude) {}

    /** As the analysis job does. */
    static Way analysis(HanlpTextAnalyzer analyzer) {
        return new Way(
                "",
                true,
                text -> {
                    TextAnalysis analysis = analyzer.analyze(null, text, null);
                    return new Answer(
                            analysis.routing(),
                            analysis.sentiment(),
                            analysis.sentimentScore(),
                            () -> attitude(analyzer.sentimentProbabilities(null, text)));
                });
    }

    /** With the encoder; each text once, since it takes some milliseconds. */
    static Way secondReading(SecondReader reader) {
        Map<String, Answer> answers = new HashMap<>();
        return new Way(
                " 加语义",
                false,
                text -> answers.computeIfAbsent(text, key -> answer(reader.read(null, key))));
    }

    private static Answer answer(SecondReading reading) {
        return new Answer(
                reading.routing(),
                reading.sentiment().sentiment(),
                reading.sentiment().score(),
                reading::attitude);
    }

    private static double[] attitude(float[] p) {
        return new double[] {p[0], p[1], p[2]};
    }
}
