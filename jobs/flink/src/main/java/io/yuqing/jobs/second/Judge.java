/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import io.yuqing.nlp.category.Router;
import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.category.RoutingRules;
import io.yuqing.nlp.encoder.SecondReader;
import io.yuqing.nlp.encoder.SecondReading;
import io.yuqing.wire.judgement.Judgement;
import io.yuqing.wire.judgement.Original;
import java.util.Locale;

/**
 * What the second reading says of an original. A rule that decided in the analysis stands, whatever
 * file it came from; all else is judged by the models, so the answer depends on the record and the
 * models alone. As safe for threads as its reader.
 */
final class Judge {
    /** Processors differ in the last digits; see {@link SecondReader}. */
    private static final float PARTS = 1_000;

    private final SecondReader reader;
    private final String model;

    Judge(SecondReader reader) {
        this.reader = reader.withRules(RoutingRules.none());
        this.model = this.reader.version();
    }

    Judgement of(Original original) {
        Judgement judged = new Judgement();
        judged.itemId = original.itemId();
        judged.platform = original.platform();
        judged.rootId = original.rootId();
        judged.clusterId = original.clusterId();
        judged.publishedAt = original.publishedAt();
        judged.eventAt = original.eventAt();
        judged.model = model;
        Original.Linear linear = original.linear();
        judged.linearCategory = linear.category();
        judged.linearCategoryScore = rounded(linear.categoryScore());
        judged.linearCategoryReason = linear.reason();
        judged.linearSentiment = linear.sentiment();
        judged.linearSentimentScore = rounded(linear.sentimentScore());
        judged.analysisVersion = linear.version();

        SecondReading shown = reader.read(original.title(), shown(original));
        if (Router.isByRule(linear.reason())) {
            judged.category = linear.category();
            judged.secondCategory = linear.secondCategory();
            judged.categoryScore = judged.linearCategoryScore;
            judged.categoryReason = linear.reason();
        } else {
            Routing routing = shown.routing();
            judged.category = code(routing.first());
            judged.secondCategory = routing.second() == null ? "" : code(routing.second());
            judged.categoryScore = rounded(routing.score());
            judged.categoryReason = routing.reason();
        }
        var sentiment = written(original, shown).sentiment();
        judged.sentiment = code(sentiment.sentiment());
        judged.sentimentScore = rounded(sentiment.score());
        judged.lowConfidence = sentiment.lowConfidence();
        return judged;
    }

    /** What it is about is read in pictures and video, too, as in the analysis. */
    private static String shown(Original original) {
        return original.mediaText().isEmpty()
                ? original.text()
                : original.text() + '\n' + original.mediaText();
    }

    /** What its writer thinks, in his own words alone if there are any. */
    private SecondReading written(Original original, SecondReading shown) {
        boolean wordless = original.title().isBlank() && original.text().isBlank();
        return original.mediaText().isEmpty() || wordless
                ? shown
                : reader.read(original.title(), original.text());
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static float rounded(float probability) {
        return Math.round(probability * PARTS) / PARTS;
    }
}
