/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.plot;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.life.LifeDraft;
import io.yuqing.local.demo.life.OrdinaryLife;
import io.yuqing.local.demo.life.Plot;

/** The demo: six bursts every three days, and ordinary life for the rest of the items. */
public final class CountyPlot implements Plot {
    @Override
    public void play(long seed, LifeDraft draft) {
        new BurstPlanter(draft).plant(seed);
        OrdinaryLife ordinary =
                new OrdinaryLife(draft.options, draft.library, draft.grower, draft.nodes);
        ordinary.fill(Dice.of(seed, -1));
        ordinary.ancient(Dice.of(seed, -2));
    }
}
