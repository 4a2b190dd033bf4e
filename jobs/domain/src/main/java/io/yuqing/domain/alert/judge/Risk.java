/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Level;
import java.util.List;
import java.util.Map;

/**
 * The risk score: four factors from 0 to 1, weighed, together 0 to 100. A score is an aid to
 * judgement and decides nothing by itself. With n = items of the window:
 *
 * <ul>
 *   <li>性质 nature: half the weight of the items' categories (below), half their negative share,
 *       full from 50 % on;
 *   <li>影响范围 reach: mean of log(1+reposts)/log(1001), log(1+voices)/log(501) and platforms/4, each
 *       at most 1: tenfold spread counts twice as much, not ten times;
 *   <li>媒体介入程度 media involvement: log(1+m)/log(21), m = items of portals and traditional media;
 *   <li>可能产生的后果 likely consequence: half the share of items on emergencies and public safety, half
 *       growth, full from fivefold on. Growth is known only to rules that compare with earlier
 *       windows; for others the share alone counts.
 * </ul>
 *
 * <p>What is not known is left out, not taken for little: over a whole life nobody counts who and
 * where, so nature is the negative share, reach the reposts, and consequence has no weight.
 *
 * <p>Category weights: emergency and public safety 1, foreign affairs 0.8, online opinion and
 * public concern 0.5, all others 0.2.
 *
 * @param nature 0 to 1, and so on
 * @param score 0 to 100
 */
public record Risk(
        double nature,
        double reach,
        double media,
        double consequence,
        RiskWeights weights,
        double score) {

    private static final Map<String, Double> CATEGORY =
            Map.of(
                    "emergency", 1.0,
                    "public_safety", 1.0,
                    "foreign_affairs", 0.8,
                    "online_opinion", 0.5,
                    "public_concern", 0.5);
    private static final double OTHER_CATEGORY = 0.2;
    private static final List<String> GRAVE = List.of("emergency", "public_safety");

    /**
     * The score of a window.
     *
     * @param growth the multiple of what is usual; NaN if the rule does not compare in time
     */
    public static Risk of(Observation seen, double growth, RiskWeights weights) {
        Counts counts = seen.current();
        Breadth breadth = seen.breadth();
        double negative = Math.min(1, Values.negativeShare(counts) / 0.5);
        double reposts = logShare(counts.reposts(), 1_000);
        double media = logShare(counts.media(), 20);
        if (!breadth.isKnown()) {
            return of(negative, reposts, media, 0, weights.withoutConsequence());
        }
        double nature = 0.5 * category(breadth) + 0.5 * negative;
        double reach =
                (reposts
                                + logShare(breadth.voices(), 500)
                                + Math.min(1, breadth.platformCount() / 4.0))
                        / 3;
        return of(nature, reach, media, consequence(counts, breadth, growth), weights);
    }

    private static Risk of(
            double nature, double reach, double media, double consequence, RiskWeights weights) {
        double sum =
                weights.nature() * nature
                        + weights.reach() * reach
                        + weights.media() * media
                        + weights.consequence() * consequence;
        double score = Math.round(1_000 * sum / weights.sum()) / 10.0;
        return new Risk(
                round(nature), round(reach), round(media), round(consequence), weights, score);
    }

    /** Red from 75, orange from 50, yellow from 25, else blue. */
    public Level grade() {
        if (score >= 75) {
            return Level.RED;
        }
        if (score >= 50) {
            return Level.ORANGE;
        }
        return score >= 25 ? Level.YELLOW : Level.BLUE;
    }

    private static double category(Breadth breadth) {
        double sum = 0;
        long items = 0;
        for (Map.Entry<String, Long> entry : breadth.categories().entrySet()) {
            sum += entry.getValue() * CATEGORY.getOrDefault(entry.getKey(), OTHER_CATEGORY);
            items += entry.getValue();
        }
        return items == 0 ? OTHER_CATEGORY : sum / items;
    }

    private static double consequence(Counts counts, Breadth breadth, double growth) {
        double grave =
                counts.items() == 0
                        ? 0
                        : Math.min(
                                1,
                                (double) Breadth.sum(breadth.categories(), GRAVE) / counts.items());
        if (Double.isNaN(growth)) {
            return grave;
        }
        return 0.5 * grave + 0.5 * Math.max(0, Math.min(1, (growth - 1) / 4));
    }

    private static double logShare(long value, long full) {
        return Math.min(1, Math.log1p(value) / Math.log1p(full));
    }

    private static double round(double factor) {
        return Math.round(1_000 * factor) / 1_000.0;
    }
}
