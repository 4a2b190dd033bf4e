/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.judgement;

/**
 * The first original of its cluster of near copies, with what the analysis says of it. Texts are
 * masked, and as long as they are read. Strings are never null, an absent value is empty.
 *
 * @param itemId unique among all platforms; so is {@code rootId}, the thread
 * @param clusterId of the near copies, 16 digits
 * @param publishedAt epoch milliseconds; so is {@code eventAt}, when it counts
 * @param mediaText what is to be read in its pictures or heard in its video
 */
public record Original(
        String itemId,
        String platform,
        String rootId,
        String clusterId,
        long publishedAt,
        long eventAt,
        String title,
        String text,
        String mediaText,
        Linear linear) {

    /**
     * How the linear models and the rules judge it.
     *
     * @param category code of the routing category; {@code secondCategory} may be empty
     * @param reason of the category: the rule and its words, or the words that weighed most
     * @param sentiment negative, neutral or positive
     * @param lowConfidence of the sentiment
     * @param version of dictionaries, models and rules
     */
    public record Linear(
            String category,
            String secondCategory,
            float categoryScore,
            String reason,
            String sentiment,
            float sentimentScore,
            boolean lowConfidence,
            String version) {}
}
