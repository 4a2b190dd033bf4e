/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.plot;

import io.yuqing.local.demo.county.DayCurve;
import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.MoodMix;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.LifeDraft;
import io.yuqing.local.demo.life.OrdinaryLife;
import io.yuqing.local.demo.text.Book;
import java.util.List;

/**
 * Talk that goes on at an even pace, apart from the hours of the day: many small threads. With
 * followers a thread now and then grows large by itself; without, none is ever an event.
 */
final class SteadyLife {
    private static final int MOST_ARRIVALS = 12;
    private static final double HOUR_SECONDS = 3_600;

    private final LifeDraft draft;
    private final boolean followers;

    /**
     * @param followers whether reactions draw others
     */
    SteadyLife(LifeDraft draft, boolean followers) {
        this.draft = draft;
        this.followers = followers;
    }

    /** About a topic, on all platforms. */
    void about(Topic topic, double perHour, Dice dice) {
        write(draft.library.about(topic), Source.ALL, perHour, dice);
    }

    /** About a topic, on one platform. */
    void about(Topic topic, Source source, double perHour, Dice dice) {
        write(draft.library.about(topic), List.of(source), perHour, dice);
    }

    /** About anything else, on all platforms. */
    void chatter(double perHour, Dice dice) {
        write(draft.library.background, Source.ALL, perHour, dice);
    }

    /** So many items about a topic that begin in this hour or these hours. */
    void crowd(Topic topic, long from, long length, int items, Dice dice) {
        int enough = draft.nodes.size() + items;
        while (draft.nodes.size() < enough) {
            plant(
                    draft.library.about(topic),
                    Source.draw(dice),
                    dice.between(from, from + length),
                    dice);
        }
    }

    private void write(Book book, List<Source> sources, double perHour, Dice dice) {
        long from = draft.options.startMillis();
        double activity = DayCurve.between(from, draft.options.endMillis());
        int enough = draft.nodes.size() + (int) (perHour * activity / HOUR_SECONDS);
        while (draft.nodes.size() < enough) {
            Source source = sources.size() == 1 ? sources.get(0) : Source.draw(dice);
            plant(book, source, DayCurve.after(from, dice.unit() * activity), dice);
        }
    }

    private void plant(Book book, Source source, long at, Dice dice) {
        String town = dice.pick(draft.library.towns());
        Cascade cascade = new Cascade(source, book, MoodMix.MIXED, town, false);
        if (draft.grower.plant(cascade, at, cascade.moods.draw(dice), dice)) {
            int arrivals = (int) dice.pareto(0.7, 1.15, MOST_ARRIVALS);
            if (followers) {
                draft.grower.react(cascade, arrivals, OrdinaryLife.MEDIAN_SECONDS, 1.2, dice);
            } else {
                // As many as with those who follow, in the mean.
                draft.grower.answer(cascade, 2 * arrivals, OrdinaryLife.MEDIAN_SECONDS, 1.2, dice);
            }
        }
    }
}
