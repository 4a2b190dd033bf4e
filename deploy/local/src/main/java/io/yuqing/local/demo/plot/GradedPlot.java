/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.plot;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.MoodMix;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.LifeDraft;
import io.yuqing.local.demo.life.PlantedBurst.Shape;
import io.yuqing.local.demo.life.Plot;
import java.util.List;

/**
 * Four days in which topics that are talked about always, from 5 to 60 items an hour, burst from
 * hardly to beyond doubt. The first day is quiet, so that what is usual can be learnt.
 */
public final class GradedPlot implements Plot {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final double CHATTER_PER_HOUR = 100;

    /**
     * @param perHour what is usual
     * @param first size of the burst on the second day
     * @param second size of the burst on the fourth
     */
    private record Grade(Topic topic, double perHour, int first, int second) {}

    private static final List<Grade> GRADES =
            List.of(
                    new Grade(Topic.PARK, 5, 150, 800),
                    new Grade(Topic.LAKE, 5, 250, 500),
                    new Grade(Topic.BUSES, 20, 150, 1600),
                    new Grade(Topic.INSURANCE, 20, 250, 800),
                    new Grade(Topic.ROADS, 20, 500, 250),
                    new Grade(Topic.CANTEEN, 20, 800, 500),
                    new Grade(Topic.WATER, 60, 250, 1600),
                    new Grade(Topic.FLOOD, 60, 500, 800));

    private static final List<Shape> SHAPES =
            List.of(Shape.ONE_THREAD, Shape.MANY_THREADS, Shape.SLOW);
    private static final List<Source> MAIN =
            List.of(Source.WEILANG, Source.KUAIYING, Source.HUIXIN);

    @Override
    public void play(long seed, LifeDraft draft) {
        BurstGrower grower = new BurstGrower(draft);
        SteadyLife steady = new SteadyLife(draft, true);
        for (int i = 0; i < GRADES.size(); i++) {
            Grade grade = GRADES.get(i);
            plant(draft, grower, grade.topic, grade.first, 1, i, Dice.of(seed, 2L * i));
            plant(draft, grower, grade.topic, grade.second, 3, i + 1, Dice.of(seed, 2L * i + 1));
            steady.about(grade.topic, grade.perHour, Dice.of(seed, -2L - i));
        }
        steady.chatter(CHATTER_PER_HOUR, Dice.of(seed, -1));
    }

    private static void plant(
            LifeDraft draft,
            BurstGrower grower,
            Topic topic,
            int size,
            int day,
            int turn,
            Dice dice) {
        Shape shape = SHAPES.get(turn % SHAPES.size());
        Source source = MAIN.get(turn % MAIN.size());
        Burst burst = new Burst(topic, 0, 0, source, MoodMix.MIXED);
        // Between seven in the morning and five in the afternoon.
        long start = draft.options.startMillis() + day * DAY + dice.between(7 * HOUR, 17 * HOUR);
        int from = draft.nodes.size();
        Cascade main = grower.main(burst, shape, size, start, dice);
        grower.others(burst, shape, main, start, size - main.reactions(), dice);
        draft.noteBurst(topic, shape, from);
    }
}
