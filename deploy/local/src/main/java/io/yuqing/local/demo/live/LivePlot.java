/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.live;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.MoodMix;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.LifeDraft;
import io.yuqing.local.demo.life.Plot;
import io.yuqing.local.demo.text.Book;

/** An hour in real time: a few items a minute, and a burst every quarter of an hour. */
final class LivePlot implements Plot {
    /** Each begins with its quarter, so that a newcomer need not wait for the first. */
    private static final int BURSTS = 4;

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final int MINUTES = 60;
    private static final int QUARTER = MINUTES / BURSTS;

    private static final double THREADS_A_MINUTE = 1.2;
    private static final double TOPIC_SHARE = 0.22;
    private static final int MOST_REACTIONS = 8;
    private static final long REACTED_WITHIN = 10 * MINUTE;

    /** Of a burst: the same text on other platforms, and others who write about it. */
    private static final int COPIES = 4;

    private static final int SIDE_THREADS = 7;
    private static final long WRITTEN_WITHIN = 8 * MINUTE;

    private final int hour;

    /**
     * @param hour how many went before, which are told apart by their bursts
     */
    LivePlot(int hour) {
        this.hour = hour;
    }

    @Override
    public void play(long seed, LifeDraft draft) {
        for (int quarter = 0; quarter < BURSTS; quarter++) {
            LiveBurst burst = LiveBurst.ALL.get((hour * BURSTS + quarter) % LiveBurst.ALL.size());
            long start = draft.options.startMillis() + quarter * QUARTER * MINUTE;
            burst(burst, start, draft, Dice.of(seed, 1 + quarter));
        }
        chatter(draft, Dice.of(seed, 0));
    }

    private static void burst(LiveBurst burst, long start, LifeDraft draft, Dice dice) {
        Book book = draft.library.about(burst.topic());
        String town = dice.pick(draft.library.towns());
        Cascade main = new Cascade(burst.source(), book, burst.moods(), town, false);
        draft.grower.plant(main, start + dice.below(20) * SECOND, burst.moods().draw(dice), dice);
        for (int minute = 1; minute < LiveBurst.minutes(); minute++) {
            for (int i = 0; i < burst.reactions(minute); i++) {
                long at = start + minute * MINUTE + dice.below(MINUTES) * SECOND;
                draft.grower.reactAt(main, at, dice);
            }
        }
        for (int i = 0; i < COPIES; i++) {
            Cascade copy = new Cascade(platform(dice), book, burst.moods(), town, false);
            draft.grower.copy(copy, main.root(), later(start, WRITTEN_WITHIN, dice), dice);
        }
        for (int i = 0; i < SIDE_THREADS; i++) {
            thread(book, burst.moods(), later(start, WRITTEN_WITHIN, dice), draft, dice);
        }
    }

    private static void chatter(LifeDraft draft, Dice dice) {
        int threads = (int) (THREADS_A_MINUTE * MINUTES);
        for (int i = 0; i < threads; i++) {
            Book book =
                    dice.chance(TOPIC_SHARE)
                            ? draft.library.about(dice.pick(Topic.ALL))
                            : draft.library.background;
            long at = later(draft.options.startMillis(), MINUTES * MINUTE, dice);
            thread(book, MoodMix.MIXED, at, draft, dice);
        }
    }

    private static void thread(Book book, MoodMix moods, long at, LifeDraft draft, Dice dice) {
        String town = dice.pick(draft.library.towns());
        Cascade thread = new Cascade(platform(dice), book, moods, town, false);
        draft.grower.plant(thread, at, moods.draw(dice), dice);
        int reactions = (int) dice.pareto(0.7, 1.15, MOST_REACTIONS);
        for (int i = 0; i < reactions && thread.source.hasReactions(); i++) {
            draft.grower.reactAt(thread, later(thread.root().at, REACTED_WITHIN, dice), dice);
        }
    }

    /** At least a second later. */
    private static long later(long from, long within, Dice dice) {
        return dice.between(from + SECOND, from + within);
    }

    /** Any but the one whose collector has broken down, and stays so. */
    private static Source platform(Dice dice) {
        Source source = Source.draw(dice);
        while (source == Source.FALLS_SILENT) {
            source = Source.draw(dice);
        }
        return source;
    }
}
