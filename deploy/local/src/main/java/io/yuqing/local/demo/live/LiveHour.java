/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.live;

import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An hour of the county with the time at which each item is collected, seconds after it was
 * published. The same seed, start and number give the same items.
 */
public final class LiveHour {
    private static final Duration LENGTH = Duration.ofHours(1);

    /** Decides how many voices there are, and nothing else. */
    private static final int ITEMS = 4_000;

    private static final int MINUTE_MILLIS = 60_000;
    private static final int RADIX = 36;
    private static final double WAIT_MEDIAN_MILLIS = 5_000;
    private static final double WAIT_MOST_MILLIS = 20_000;
    private static final double WAIT_SIGMA = 0.6;

    private final CountyLife life;
    private final List<Arrival> arrivals = new ArrayList<>();

    /** An item and when it is collected, epoch milliseconds. */
    public record Arrival(Node node, long collectedAt) {}

    /**
     * @param start of the first hour, a whole minute
     * @param number of the hour, from 0
     */
    public LiveHour(long seed, Instant start, int number) {
        Instant from = start.plus(LENGTH.multipliedBy(number));
        long minute = from.toEpochMilli() / MINUTE_MILLIS;
        // Ids must differ from those of all other hours, of earlier runs too, and look like no
        // number of a person: a letter parts the minute from the digits behind it.
        String series = Long.toString(minute, RADIX) + "x";
        DemoOptions options = new DemoOptions(from, LENGTH, ITEMS);
        Dice dice = Dice.of(seed, minute);
        life = new CountyLife(dice.next(), options, new LivePlot(number), series);
        collect(dice);
    }

    public CountyLife life() {
        return life;
    }

    /** In order of collection; an original comes before what people say to it. */
    public List<Arrival> inOrder() {
        return arrivals;
    }

    private void collect(Dice dice) {
        Map<Cascade, Long> found = new HashMap<>();
        for (Node node : life.nodes()) {
            double wait =
                    Math.min(WAIT_MOST_MILLIS, dice.logNormal(WAIT_MEDIAN_MILLIS, WAIT_SIGMA));
            long after = found.getOrDefault(node.cascade, 0L);
            long at = Math.max(node.at + 1_000 + (long) wait, after + 1);
            // Before anything of the next hour.
            at = Math.min(at, life.options().endMillis() - 1);
            found.putIfAbsent(node.cascade, at);
            arrivals.add(new Arrival(node, at));
        }
        arrivals.sort(Comparator.comparingLong(Arrival::collectedAt));
    }
}
