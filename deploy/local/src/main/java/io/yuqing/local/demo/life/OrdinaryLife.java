/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.DayCurve;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.MoodMix;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.text.Book;
import io.yuqing.local.demo.text.Library;
import java.util.List;

/**
 * What people write on any day: mostly chatter, now and then about a topic, spread along the day
 * curve.
 */
public final class OrdinaryLife {
    public static final double MEDIAN_SECONDS = 1_500;

    private static final double TOPIC_SHARE = 0.22;

    private static final long ANCIENT_LEAST_DAYS = 10;
    private static final long ANCIENT_MOST_DAYS = 40;
    private static final long DAY_MILLIS = 86_400_000;

    private final DemoOptions options;
    private final Library library;
    private final CascadeGrower grower;
    private final List<Node> out;

    public OrdinaryLife(
            DemoOptions options, Library library, CascadeGrower grower, List<Node> out) {
        this.options = options;
        this.library = library;
        this.grower = grower;
        this.out = out;
    }

    /** Writes until the stream holds its items. */
    public void fill(Dice dice) {
        double activity = DayCurve.between(options.startMillis(), options.endMillis());
        while (out.size() < options.items()) {
            Book book = book(dice);
            Source source =
                    book.topics().contains(Topic.NOISE) && dice.chance(0.7)
                            ? dice.pick(
                                    List.of(Source.HOTLINE, Source.TINGSHANG, Source.YUNTING_BBS))
                            : Source.draw(dice);
            Cascade cascade = new Cascade(source, book, MoodMix.MIXED, region(dice), false);
            long at = DayCurve.after(options.startMillis(), dice.unit() * activity);
            if (grower.plant(cascade, at, cascade.moods.draw(dice), dice)) {
                int arrivals = (int) dice.pareto(0.7, 1.15, 80);
                grower.react(cascade, arrivals, MEDIAN_SECONDS, 1.2, dice);
            }
        }
    }

    /**
     * Posts from long before the stream, each with a reaction, that a collector brings in near its
     * end. They are weeks older than the stream, so that it does not depend on how partitions are
     * read whether they are beyond retention.
     */
    public void ancient(Dice dice) {
        int wanted = Math.max(5, options.items() / 1500);
        for (int i = 0; i < wanted; i++) {
            Cascade cascade =
                    new Cascade(Source.WEILANG, book(dice), MoodMix.MIXED, region(dice), true);
            long age =
                    dice.between(ANCIENT_LEAST_DAYS * DAY_MILLIS, ANCIENT_MOST_DAYS * DAY_MILLIS);
            long at = options.startMillis() - age;
            grower.plant(cascade, at, cascade.moods.draw(dice), dice);
            grower.comment(cascade, at + 60_000, 1 + dice.below(100), dice);
        }
    }

    private Book book(Dice dice) {
        return dice.chance(TOPIC_SHARE) ? library.about(dice.pick(Topic.ALL)) : library.background;
    }

    private String region(Dice dice) {
        return dice.chance(0.15) ? null : dice.pick(library.towns());
    }
}
