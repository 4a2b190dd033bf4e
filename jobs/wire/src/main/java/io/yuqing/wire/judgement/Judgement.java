/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.judgement;

/**
 * What the second reading says of an original, beside what the analysis said. It depends on the
 * original and the model alone; probabilities are rounded to thousandths. Fields are public because
 * it travels in Flink; strings are never null.
 */
public class Judgement {
    public String itemId = "";
    public String platform = "";
    public String rootId = "";
    public String clusterId = "";

    /** Epoch milliseconds. */
    public long publishedAt;

    public long eventAt;

    /** Code of the routing category, and of one that fits as well; empty if none does. */
    public String category = "";

    public String secondCategory = "";
    public float categoryScore;

    /** Who judged and the words that weighed most, or the rule of the analysis, which stands. */
    public String categoryReason = "";

    /** negative, neutral or positive. */
    public String sentiment = "";

    public float sentimentScore;
    public boolean lowConfidence;

    /** Which models answered, by their checksums. */
    public String model = "";

    /** As the analysis judged the same text, and by what. */
    public String linearCategory = "";

    public float linearCategoryScore;
    public String linearCategoryReason = "";
    public String linearSentiment = "";
    public float linearSentimentScore;
    public String analysisVersion = "";
}
