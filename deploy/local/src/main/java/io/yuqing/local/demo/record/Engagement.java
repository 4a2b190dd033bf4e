/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.record;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.life.Cascade;

/**
 * The counters a platform shows on an original when a collector looks. They grow from snapshot to
 * snapshot and show somewhat more than the stream delivers, as real platforms do.
 */
record Engagement(long likes, long comments, long reposts, long views) {
    /** What the collector saw at this snapshot, 1 to {@link Cascade#snapshots}. */
    static Engagement at(Cascade cascade, int snapshot) {
        Dice dice = new Dice(~cascade.root().seed);
        double size = 1 + cascade.reactions();
        Engagement last =
                new Engagement(
                        (long) (size * dice.logNormal(2, 0.6)),
                        cascade.comments() + dice.below(1 + cascade.comments() / 8),
                        cascade.reposts() + dice.below(1 + cascade.reposts() / 8),
                        20 + (long) (size * dice.logNormal(60, 0.7)));
        return last.part(snapshot, cascade.snapshots());
    }

    private Engagement part(int numerator, int denominator) {
        return new Engagement(
                likes * numerator / denominator,
                comments * numerator / denominator,
                reposts * numerator / denominator,
                views * numerator / denominator);
    }

    Engagement minus(Engagement before) {
        return new Engagement(
                likes - before.likes,
                comments - before.comments,
                reposts - before.reposts,
                views - before.views);
    }
}
