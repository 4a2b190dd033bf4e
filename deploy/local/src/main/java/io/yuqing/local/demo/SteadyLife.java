/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.util.List;

/**
 * Talk that goes on at an even pace, apart from the hours of the day: many small threads. With
 * followers a thread now and then grows large by itself; without, none is ever an event.
 */
final class SteadyLife {
    private static final int MOST_ARRIVALS = 12;
    private static final double HOUR_SECONDS = 3_600;

    private final Stage stage;
    private final boolean followers;

    /**
     * @param followers whether reactions draw others
     */
    SteadyLife(Stage stage, boolean followers) {
        this.stage = stage;
        this.followers = followers;
    }

    /** About a topic, on all platforms. */
    void about(Topic topic, double perHour, Dice dice) {
        write(stage.library.about(topic), Source.ALL, perHour, dice);
    }

    /** About a topic, on one platform. */
    void about(Topic topic, Source source, double perHour, Dice dice) {
        write(stage.library.about(topic), List.of(source), perHour, dice);
    }

    /** About anything else, on all platforms. */
    void chatter(double perHour, Dice dice) {
        write(stage.library.background, Source.ALL, perHour, dice);
    }

    /** So many items about a topic that begin in this hour or these hours. */
    void crowd(Topic topic, long from, long length, int items, Dice dice) {
        int enough = stage.nodes.size() + items;
        while (stage.nodes.size() < enough) {
            plant(
                    stage.library.about(topic),
                    Source.draw(dice),
                    dice.between(from, from + length),
                    dice);
        }
    }

    private void write(Book book, List<Source> sources, double perHour, Dice dice) {
        long from = stage.options.startMillis();
        double activity = DayCurve.between(from, stage.options.endMillis());
        int enough = stage.nodes.size() + (int) (perHour * activity / HOUR_SECONDS);
        while (stage.nodes.size() < enough) {
            Source source = sources.size() == 1 ? sources.get(0) : Source.draw(dice);
            plant(book, source, DayCurve.after(from, dice.unit() * activity), dice);
        }
    }

    private void plant(Book book, Source source, long at, Dice dice) {
        String town = dice.pick(stage.library.towns());
        Cascade cascade = new Cascade(source, book, ToneMix.MIXED, town, false);
        if (stage.grower.plant(cascade, at, cascade.tones.draw(dice), dice)) {
            int arrivals = (int) dice.pareto(0.7, 1.15, MOST_ARRIVALS);
            if (followers) {
                stage.grower.react(cascade, arrivals, OrdinaryLife.MEDIAN_SECONDS, 1.2, dice);
            } else {
                // As many as with those who follow, in the mean.
                stage.grower.answer(cascade, 2 * arrivals, OrdinaryLife.MEDIAN_SECONDS, 1.2, dice);
            }
        }
    }
}
