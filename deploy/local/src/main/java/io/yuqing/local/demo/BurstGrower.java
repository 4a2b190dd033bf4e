/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

/** Lets one burst grow: a main thread, then other people who write about the same. */
final class BurstGrower {
    private static final double MAIN_SHARE = 0.45;
    private static final double MAIN_SIGMA = 0.8;
    private static final double SIDE_SIGMA = 0.9;

    private final Stage stage;

    BurstGrower(Stage stage) {
        this.stage = stage;
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
        Book book = stage.library.about(burst.topic());
        String town = dice.pick(stage.library.towns());
        Tone tone = burst.tones().draw(dice);
        Cascade main = new Cascade(burst.mainSource(), book, burst.tones(), town, false);
        if (stage.grower.plant(main, start, book.hasPosts(tone) ? tone : Tone.NEUTRAL, dice)
                && shape.hasMainThread) {
            stage.grower.reactUntil(main, mainSize(size), shape.mainSeconds, MAIN_SIGMA, dice);
        }
        return main;
    }

    /** Other people write about it too, some of them far from the place itself. */
    void others(
            Burst burst, PlantedBurst.Shape shape, Cascade main, long start, int size, Dice dice) {
        int written = 0;
        for (int tries = 0; written < size && tries < 2 * size; tries++) {
            String region = dice.chance(0.7) ? main.region : dice.pick(stage.library.towns());
            Book book = stage.library.about(burst.topic());
            if (burst.topic().equals(Topic.WATER) && dice.chance(0.1)) {
                book = stage.library.waterAndRoad;
            }
            Cascade side = new Cascade(Source.draw(dice), book, burst.tones(), region, false);
            long at = DayCurve.after(start, dice.logNormal(shape.sideSeconds, SIDE_SIGMA));
            if (stage.grower.plant(side, at, burst.tones().draw(dice), dice)) {
                int arrivals = (int) dice.pareto(0.8, 1.2, 60);
                stage.grower.react(side, arrivals, OrdinaryLife.MEDIAN_SECONDS, 1.2, dice);
                written += 1 + side.reactions();
            }
        }
    }
}
