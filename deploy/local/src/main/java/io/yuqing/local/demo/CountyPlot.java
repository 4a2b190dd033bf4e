/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

/** The demo: six bursts every three days, and ordinary life for the rest of the items. */
final class CountyPlot implements Plot {
    @Override
    public void play(long seed, Stage stage) {
        new BurstPlanter(stage).plant(seed);
        OrdinaryLife ordinary =
                new OrdinaryLife(stage.options, stage.library, stage.grower, stage.nodes);
        ordinary.fill(Dice.of(seed, -1));
        ordinary.ancient(Dice.of(seed, -2));
    }
}
