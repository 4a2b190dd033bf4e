/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.plot;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.Voices;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.LifeDraft;
import io.yuqing.local.demo.life.PlantedBurst.Shape;
import java.time.Duration;

/**
 * Plants the bursts of the demo: a cycle every three days, as far as the stream goes; one that is
 * shorter has the whole cycle in less time.
 */
final class BurstPlanter {
    private static final int LOUD_STEP_MILLIS = 41_000;
    private static final Duration CYCLE = Duration.ofDays(3);

    private final LifeDraft draft;
    private final BurstGrower grower;
    private final long cycleMillis;

    /** How many cycles the stream holds, the last of which may be cut off. */
    private final double cycles;

    BurstPlanter(LifeDraft draft) {
        this.draft = draft;
        this.grower = new BurstGrower(draft);
        long millis = draft.options.duration().toMillis();
        this.cycleMillis = Math.min(CYCLE.toMillis(), millis);
        this.cycles = (double) millis / cycleMillis;
    }

    void plant(long seed) {
        for (int cycle = 0; cycle < cycles; cycle++) {
            for (int i = 0; i < Burst.CYCLE.size(); i++) {
                Burst burst = Burst.CYCLE.get(i);
                long start =
                        draft.options.startMillis() + (long) ((cycle + burst.at()) * cycleMillis);
                if (start < draft.options.endMillis()) {
                    plant(burst, start, Dice.of(seed, 1_000L * cycle + i));
                }
            }
        }
    }

    private void plant(Burst burst, long start, Dice dice) {
        int size = (int) (draft.options.items() * burst.share() / cycles);
        int from = draft.nodes.size();
        Cascade main = grower.main(burst, Shape.ONE_THREAD, size, start, dice);
        if (main.root() != null && burst.topic().equals(Burst.WITH_LOUD_VOICE)) {
            repeatOneself(main, Math.max(20, BurstGrower.mainSize(size) / 4), dice);
        }
        grower.others(burst, Shape.ONE_THREAD, main, start, size - main.reactions(), dice);
        draft.noteBurst(burst.topic(), Shape.ONE_THREAD, from);
    }

    private void repeatOneself(Cascade main, int times, Dice dice) {
        long at = main.root().at;
        for (int i = 0; i < times; i++) {
            at += 5_000 + dice.below(LOUD_STEP_MILLIS);
            draft.grower.comment(main, at, Voices.LOUD, dice);
        }
    }
}
