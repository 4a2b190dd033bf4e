/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.live;

import io.yuqing.local.demo.county.MoodMix;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import java.util.List;

/**
 * Something that many people write about for a quarter of an hour.
 *
 * @param source where its main thread stands
 * @param size how large it is, 1 for some 250 reactions to its main thread
 */
record LiveBurst(Topic topic, Source source, MoodMix moods, double size) {
    /** Reactions to the main thread in each minute since it was written, with size 1. */
    private static final int[] COURSE = {0, 12, 24, 30, 35, 38, 38, 30, 20, 12, 7, 4, 3, 2};

    /**
     * What can happen. A newcomer sees the first: it has no burst in the days before, whose alert
     * could still stand.
     */
    static final List<LiveBurst> ALL =
            List.of(
                    new LiveBurst(Topic.LAKE, Source.KUAIYING, MoodMix.ANGRY, 1.1),
                    new LiveBurst(Topic.ROADS, Source.HUIXIN, MoodMix.ANGRY, 0.7),
                    new LiveBurst(Topic.CANTEEN, Source.KUAIYING, MoodMix.ANGRY, 1.2),
                    new LiveBurst(Topic.FLOOD, Source.WEILANG, MoodMix.WORRIED, 1.3),
                    new LiveBurst(Topic.BUSES, Source.TINGSHANG, MoodMix.MIXED, 0.7),
                    new LiveBurst(Topic.PARK, Source.TINGSHANG, MoodMix.PLEASED, 0.6),
                    new LiveBurst(Topic.WATER, Source.KUAIYING, MoodMix.ANGRY, 1.0),
                    new LiveBurst(Topic.INSURANCE, Source.WEILANG, MoodMix.MIXED, 0.9));

    /** How many minutes people react. */
    static int minutes() {
        return COURSE.length;
    }

    /** Reactions in this minute since the main thread was written. */
    int reactions(int minute) {
        return (int) Math.round(size * COURSE[minute]);
    }
}
