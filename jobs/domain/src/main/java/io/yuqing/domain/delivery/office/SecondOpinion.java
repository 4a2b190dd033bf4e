/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.office;

/**
 * What the second reading says of a cluster of near copies, where the analysis says otherwise. A
 * plain class with public fields, because it lives in Flink state.
 */
public final class SecondOpinion {
    /** As staff call it. */
    public String category = "";

    /** How likely that is, 0 to 1: calibrated. */
    public float score;

    /** When it was recorded in its log, by the clock of the broker; ms. */
    public long recordedAt;

    public static SecondOpinion of(String category, float score, long recordedAt) {
        SecondOpinion opinion = new SecondOpinion();
        opinion.category = category;
        opinion.score = score;
        opinion.recordedAt = recordedAt;
        return opinion;
    }

    boolean isSure() {
        return score >= OfficeChoice.SURE;
    }
}
