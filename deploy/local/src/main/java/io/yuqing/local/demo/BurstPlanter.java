/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.time.Duration;

/** Plants the bursts: one cycle for every three days of the stream, at least one. */
final class BurstPlanter {
    private static final double MAIN_SHARE = 0.45;
    private static final double MAIN_MEDIAN_SECONDS = 6_000;
    private static final double MAIN_SIGMA = 0.8;
    private static final double SIDE_MEDIAN_SECONDS = 7_200;
    private static final int LOUD_STEP_MILLIS = 41_000;
    private static final long CYCLE_DAYS = 3;

    private final DemoOptions options;
    private final Library library;
    private final CascadeGrower grower;
    private final int cycles;

    BurstPlanter(DemoOptions options, Library library, CascadeGrower grower) {
        this.options = options;
        this.library = library;
        this.grower = grower;
        Duration day = Duration.ofDays(CYCLE_DAYS);
        this.cycles = (int) Math.max(1, options.duration().dividedBy(day));
    }

    void plant(long seed) {
        for (int cycle = 0; cycle < cycles; cycle++) {
            for (int i = 0; i < Burst.CYCLE.size(); i++) {
                Burst burst = Burst.CYCLE.get(i);
                long start = options.at((cycle + burst.at()) / cycles);
                plant(burst, start, Dice.of(seed, 1_000L * cycle + i));
            }
        }
    }

    private void plant(Burst burst, long start, Dice dice) {
        int size = (int) (options.items() * burst.share() / cycles);
        Book book = library.about(burst.topic());
        String town = dice.pick(library.towns());
        Tone tone = burst.tones().draw(dice);
        Cascade main = new Cascade(burst.mainSource(), book, burst.tones(), town, false);
        if (grower.plant(main, start, book.hasPosts(tone) ? tone : Tone.NEUTRAL, dice)) {
            int mainSize = (int) (size * MAIN_SHARE);
            grower.reactUntil(main, mainSize, MAIN_MEDIAN_SECONDS, MAIN_SIGMA, dice);
            if (burst.topic().equals(Burst.WITH_LOUD_VOICE)) {
                repeatOneself(main, Math.max(20, mainSize / 4), dice);
            }
        }
        others(burst, start, town, size - main.reactions(), dice);
    }

    private void repeatOneself(Cascade main, int times, Dice dice) {
        long at = main.root.at;
        for (int i = 0; i < times; i++) {
            at += 5_000 + dice.below(LOUD_STEP_MILLIS);
            grower.comment(main, at, Voices.LOUD, dice);
        }
    }

    /** Other people write about it too, some of them far from the place itself. */
    private void others(Burst burst, long start, String town, int size, Dice dice) {
        int written = 0;
        for (int tries = 0; written < size && tries < 2 * size; tries++) {
            String region = dice.chance(0.7) ? town : dice.pick(library.towns());
            Book book = library.about(burst.topic());
            if (burst.topic().equals(Topic.WATER) && dice.chance(0.1)) {
                book = library.waterAndRoad;
            }
            Cascade side = new Cascade(Source.draw(dice), book, burst.tones(), region, false);
            long at = DayCurve.after(start, dice.logNormal(SIDE_MEDIAN_SECONDS, 0.9));
            if (grower.plant(side, at, burst.tones().draw(dice), dice)) {
                int arrivals = (int) dice.pareto(0.8, 1.2, 60);
                grower.react(side, arrivals, OrdinaryLife.MEDIAN_SECONDS, 1.2, dice);
                written += 1 + side.reactions();
            }
        }
    }
}
