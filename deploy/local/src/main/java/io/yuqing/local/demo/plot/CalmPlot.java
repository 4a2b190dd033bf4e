/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.plot;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.county.Mood;
import io.yuqing.local.demo.county.MoodMix;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Topic;
import io.yuqing.local.demo.county.Voices;
import io.yuqing.local.demo.life.CalmEvent;
import io.yuqing.local.demo.life.CalmEvent.What;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.LifeDraft;
import io.yuqing.local.demo.life.OrdinaryLife;
import io.yuqing.local.demo.life.Plot;
import io.yuqing.local.demo.life.Resend;
import io.yuqing.local.demo.text.Book;
import java.util.List;

/**
 * Three days on which nothing happens that anybody should be called for: people sleep and wake, a
 * collector sends half a day again, one voice writes threads full, and on the last day the
 * collector of the largest platform begins to fetch all of what it fetched a part of.
 */
public final class CalmPlot implements Plot {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Its collector changes. */
    private static final Source GROWS = Source.WEILANG;

    /** Of the reactions there; originals were always fetched, so in all it is about half. */
    private static final double SEEN_BEFORE = 1 / 3.0;

    private static final double CHATTER_PER_HOUR = 200;
    private static final int LOUD_COMMENTS = 500;
    private static final int OTHER_VOICES = 12;
    private static final List<Topic> EVERYWHERE = List.of(Topic.WATER, Topic.BUSES, Topic.PARK);
    private static final List<Double> PER_HOUR = List.of(120.0, 40.0, 15.0);

    /** Talked about on the platform whose collector changes, and nowhere else. */
    private static final Topic ON_ONE_PLATFORM = Topic.FLOOD;

    @Override
    public void play(long seed, LifeDraft draft) {
        SteadyLife steady = new SteadyLife(draft, false);
        for (int i = 0; i < EVERYWHERE.size(); i++) {
            steady.about(EVERYWHERE.get(i), PER_HOUR.get(i), Dice.of(seed, i));
        }
        steady.about(ON_ONE_PLATFORM, GROWS, 180, Dice.of(seed, -1));
        steady.chatter(CHATTER_PER_HOUR, Dice.of(seed, -2));
        long begin = draft.options.startMillis();
        cover(draft, begin + 2 * DAY + 16 * HOUR, Dice.of(seed, -3));
        loud(draft, Topic.PARK, begin + DAY + 10 * HOUR, 5 * MINUTE, Dice.of(seed, -4));
        loud(draft, Topic.WATER, begin + DAY + 15 * HOUR, 40 * MINUTE, Dice.of(seed, -5));
        long again = begin + 2 * DAY + 3 * HOUR;
        draft.resends.add(new Resend(begin + DAY + 9 * HOUR, begin + DAY + 21 * HOUR, again));
        for (Topic topic : List.of(Topic.WATER, Topic.FLOOD)) {
            note(draft, What.RESENT, topic, again, again + 3 * HOUR);
            note(draft, What.DAILY_RHYTHM, topic, begin + 7 * HOUR, begin + DAY + 10 * HOUR);
        }
    }

    private static void cover(LifeDraft draft, long from, Dice dice) {
        draft.grower.removeIf(
                node ->
                        node.cascade.source == GROWS
                                && node.kind != Kind.ORIGINAL
                                && node.at < from
                                && !dice.chance(SEEN_BEFORE));
        note(draft, What.COVERAGE, ON_ONE_PLATFORM, from, from + 6 * HOUR);
    }

    private static void loud(LifeDraft draft, Topic topic, long from, long length, Dice dice) {
        Book book = draft.library.about(topic);
        Cascade thread =
                new Cascade(
                        Source.TINGSHANG,
                        book,
                        MoodMix.ANGRY,
                        dice.pick(draft.library.towns()),
                        false);
        draft.grower.plant(thread, from - HOUR, Mood.NEUTRAL, dice);
        draft.grower.answer(thread, OTHER_VOICES, OrdinaryLife.MEDIAN_SECONDS, 1.2, dice);
        for (int i = 0; i < LOUD_COMMENTS; i++) {
            long at = from + i * length / LOUD_COMMENTS;
            draft.grower.comment(thread, at, Voices.LOUD, dice);
        }
        draft.calm.add(new CalmEvent(What.ONE_VOICE, topic, thread, from, from + length + HOUR));
    }

    private static void note(LifeDraft draft, What what, Topic topic, long from, long until) {
        draft.calm.add(new CalmEvent(what, topic, null, from, until));
    }
}
