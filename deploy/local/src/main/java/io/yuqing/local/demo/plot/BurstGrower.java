/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.plot;

import io.yuqing.local.demo.county.DayCurve;
import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.Mood;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.LifeDraft;
import io.yuqing.local.demo.life.OrdinaryLife;
import io.yuqing.local.demo.life.PlantedBurst;
import io.yuqing.local.demo.text.Book;

/** Lets one burst grow: a main thread, then other people who write about the same. */
final class BurstGrower {
    private static final double MAIN_SHARE = 0.45;
    private static final double MAIN_SIGMA = 0.8;
    private static final double SIDE_SIGMA = 0.9;

    private final LifeDraft draft;

    BurstGrower(LifeDraft draft) {
        this.draft = draft;
    }

    /** How many reactions the main thread of a burst of this size draws. */
    static int mainSize(int size) {
        return (int) (size * MAIN_SHARE);
    }

    /**
     * The main thread.
     *
     * @param size of the whole burst
     * @return without a root if its source no longer delivers at that time
     */
    Cascade main(Burst burst, PlantedBurst.Shape shape, int size, long start, Dice dice) {
        Book book = draft.library.about(burst.topic());
        String town = dice.pick(draft.library.towns());
        Mood mood = burst.moods().draw(dice);
        Cascade main = new Cascade(burst.mainSource(), book, burst.moods(), town, false);
        if (draft.grower.plant(main, start, book.hasPosts(mood) ? mood : Mood.NEUTRAL, dice)
                && shape.hasMainThread) {
            draft.grower.reactUntil(main, mainSize(size), shape.mainSeconds, MAIN_SIGMA, dice);
        }
        return main;
    }

    /** Other people write about it too, some of them far from the place itself. */
    void others(
            Burst burst, PlantedBurst.Shape shape, Cascade main, long start, int size, Dice dice) {
        int written = 0;
        for (int tries = 0; written < size && tries < 2 * size; tries++) {
            String region = dice.chance(0.7) ? main.region : dice.pick(draft.library.towns());
            Book book = draft.library.about(burst.topic());
            if (burst.topic().equals(Topic.WATER) && dice.chance(0.1)) {
                book = draft.library.waterAndRoad;
            }
            Cascade side = new Cascade(Source.draw(dice), book, burst.moods(), region, false);
            long at = DayCurve.after(start, dice.logNormal(shape.sideSeconds, SIDE_SIGMA));
            if (draft.grower.plant(side, at, burst.moods().draw(dice), dice)) {
                int arrivals = (int) dice.pareto(0.8, 1.2, 60);
                draft.grower.react(side, arrivals, OrdinaryLife.MEDIAN_SECONDS, 1.2, dice);
                written += 1 + side.reactions();
            }
        }
    }
}
