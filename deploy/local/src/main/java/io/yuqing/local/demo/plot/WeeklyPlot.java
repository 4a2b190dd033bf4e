/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.plot;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.MoodMix;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.life.CalmEvent;
import io.yuqing.local.demo.life.CalmEvent.What;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.LifeDraft;
import io.yuqing.local.demo.life.PlantedBurst.Shape;
import io.yuqing.local.demo.life.Plot;

/**
 * Ten weeks in which people ask about the same thing every Monday at nine, when the counter opens:
 * seven weeks to learn it, two to stay quiet, and a last Monday on which it is not as always.
 */
public final class WeeklyPlot implements Plot {
    public static final int WEEKS = 10;

    private static final Topic TOPIC = Topic.INSURANCE;
    private static final int LEARNT = 7;
    private static final long HOUR = 3_600_000;
    private static final long WEEK = 168 * HOUR;
    private static final double PER_HOUR = 3;
    private static final double CHATTER_PER_HOUR = 8;
    private static final double PEAK_ITEMS = 400;
    private static final double PEAK_SIGMA = 0.1;
    private static final int BURST_ITEMS = 1_500;

    @Override
    public void play(long seed, LifeDraft draft) {
        SteadyLife steady = new SteadyLife(draft, false);
        steady.about(TOPIC, PER_HOUR, Dice.of(seed, -1));
        steady.chatter(CHATTER_PER_HOUR, Dice.of(seed, -2));
        for (int week = 0; week < WEEKS; week++) {
            long nine = draft.options.startMillis() + week * WEEK + 9 * HOUR;
            Dice dice = Dice.of(seed, week);
            int items = (int) dice.logNormal(PEAK_ITEMS, PEAK_SIGMA);
            steady.crowd(TOPIC, nine, 2 * HOUR, items, dice);
            if (week >= LEARNT && week < WEEKS - 1) {
                draft.calm.add(
                        new CalmEvent(What.WEEKLY_PEAK, TOPIC, null, nine - HOUR, nine + 6 * HOUR));
            }
        }
        long last = draft.options.startMillis() + (WEEKS - 1) * WEEK + 9 * HOUR;
        burst(draft, last, Dice.of(seed, WEEKS));
    }

    private static void burst(LifeDraft draft, long start, Dice dice) {
        int from = draft.nodes.size();
        Burst burst = new Burst(TOPIC, 0, 0, Source.WEILANG, MoodMix.ANGRY);
        BurstGrower grower = new BurstGrower(draft);
        Cascade main = grower.main(burst, Shape.ONE_THREAD, BURST_ITEMS, start, dice);
        int rest = BURST_ITEMS - main.reactions();
        grower.others(burst, Shape.ONE_THREAD, main, start, rest, dice);
        draft.noteBurst(TOPIC, Shape.ONE_THREAD, from);
    }
}
