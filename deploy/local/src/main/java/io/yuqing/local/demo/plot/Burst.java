/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.plot;

import io.yuqing.local.demo.county.MoodMix;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import java.util.List;

/**
 * One planted event: a main thread that most people react to, and others who write about the same.
 *
 * @param topic what it is about
 * @param at where in a cycle of bursts it begins, 0 to 1
 * @param share of all items of the cycle
 * @param mainSource where its main thread stands
 * @param moods the mood of it
 */
public record Burst(Topic topic, double at, double share, Source mainSource, MoodMix moods) {
    /**
     * With three days from midnight: 8:00, 12:15 (day 1), 6:15, 17:00 (day 2), 9:20, 14:00 (day 3).
     */
    public static final List<Burst> CYCLE =
            List.of(
                    new Burst(Topic.WATER, 0.111, 0.08, Source.WEILANG, MoodMix.ANGRY),
                    new Burst(Topic.CANTEEN, 0.170, 0.11, Source.KUAIYING, MoodMix.ANGRY),
                    new Burst(Topic.FLOOD, 0.420, 0.14, Source.WEILANG, MoodMix.WORRIED),
                    new Burst(Topic.ROADS, 0.569, 0.06, Source.HUIXIN, MoodMix.ANGRY),
                    new Burst(Topic.INSURANCE, 0.796, 0.05, Source.WEILANG, MoodMix.MIXED),
                    new Burst(Topic.PARK, 0.861, 0.05, Source.KUAIYING, MoodMix.PLEASED));

    /** The burst in whose main thread one voice repeats itself. */
    static final Topic WITH_LOUD_VOICE = Topic.ROADS;
}
