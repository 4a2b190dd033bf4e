/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.situation.ThreadHeat;
import io.yuqing.gateway.desk.situation.TopicHeat;
import java.time.Instant;

/**
 * A topic or a thread in a list.
 *
 * @param kind 话题, 帖文
 * @param name of a thread the words of strangers
 * @param page where there is more about it
 * @param link to the original, on its own site; empty if there is none to follow
 * @param items of the last 24 hours
 * @param pace of a topic how many times those of the 24 hours before, of a thread those of the last
 *     hour
 * @param negative share of those whose attitude is negative
 * @param alarming whether that share is as high as boards show in red
 * @param since when it began
 * @param course of the last 24 hours
 */
public record HeatLine(
        String kind,
        String name,
        String page,
        String link,
        String items,
        String pace,
        String negative,
        boolean alarming,
        String since,
        Sparkline course) {
    public static HeatLine of(TopicHeat topic, Instant now) {
        return new HeatLine(
                "话题",
                topic.name(),
                DeskLinks.topic(topic.topicId()),
                "",
                Words.number(topic.items()),
                Words.growth(topic.items(), topic.before()),
                Words.share(topic.negative(), topic.items()),
                Words.isAlarming(topic.negative(), topic.items()),
                ShanghaiTime.shortMoment(Instant.ofEpochMilli(topic.firstAt()), now),
                Sparkline.of(topic.course()));
    }

    static HeatLine of(ThreadHeat thread, Instant now) {
        ThreadHeat.Origin origin = thread.origin();
        return new HeatLine(
                "帖文",
                name(thread),
                DeskLinks.thread(thread.rootId()),
                origin == null ? "" : SafeLink.of(origin.url()),
                Words.number(thread.items()),
                Words.number(thread.lastHour()),
                Words.share(thread.negative(), thread.items()),
                Words.isAlarming(thread.negative(), thread.items()),
                origin == null
                        ? ""
                        : origin.platform()
                                + " "
                                + ShanghaiTime.shortMoment(
                                        Instant.ofEpochMilli(origin.publishedAt()), now),
                Sparkline.of(thread.course()));
    }

    private static String name(ThreadHeat thread) {
        if (thread.origin() == null) {
            return "（原帖没有采到）";
        }
        return thread.origin().title().isBlank() ? "（无标题）" : thread.origin().title();
    }
}
