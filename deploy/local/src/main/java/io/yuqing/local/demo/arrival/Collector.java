/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.arrival;

import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.SilentPlatform;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.life.Node;

/**
 * When a collector brings an item in. Most come within minutes, some are missed and come hours
 * later; an original is usually found before its reactions, but not always.
 */
final class Collector {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    /** What would come in after the last sweep comes in during this time before it. */
    private static final long LAST_SWEEP = 30 * MINUTE;

    /** Items from long ago come in during the last part of the stream. */
    private static final double ANCIENT_FROM = 0.75;

    private final DemoOptions options;

    Collector(DemoOptions options) {
        this.options = options;
    }

    /** For an original: 20 s to about 20 min. */
    long ofRoot(Node root, Dice dice) {
        long wait = 20_000 + (long) dice.pareto(20_000, 0.8, 20 * MINUTE);
        return root.cascade.ancient
                ? ancient(dice)
                : within(root, root.at + wait + dice.below(1000), dice);
    }

    /** For a reaction; never more than 24 hours. */
    long ofReaction(Node node, Dice dice) {
        double wait =
                switch (dice.weighted(0.70, 0.27, 0.025, 0.005)) {
                    case 0 -> Math.min(HOUR, dice.logNormal(90_000, 0.8));
                    case 1 -> Math.min(2 * HOUR, dice.logNormal(10 * MINUTE, 1.0));
                    case 2 -> dice.between(20 * MINUTE, 6 * HOUR);
                    default -> dice.between(2 * HOUR, 24 * HOUR);
                };
        long at = node.at + 1000 + (long) wait;
        return node.cascade.ancient ? ancient(dice) : within(node, at, dice);
    }

    /** The last moment anything of this source comes in. */
    long lastSweep(Source source) {
        return source == Source.FALLS_SILENT
                ? SilentPlatform.from(options)
                : options.endMillis() + options.sweep().toMillis();
    }

    /** Brings a time before the last sweep, but not before the item is published. */
    long within(Node node, long at, Dice dice) {
        long last = lastSweep(node.cascade.source);
        if (at < last) {
            return at;
        }
        long from = Math.max(node.at + 1000, last - LAST_SWEEP);
        return dice.between(from, last);
    }

    private long ancient(Dice dice) {
        return dice.between(options.at(ANCIENT_FROM), options.endMillis());
    }
}
