/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import io.yuqing.jobs.model.Item;
import java.time.Instant;
import java.util.List;

/** Named events of the operator tests: a thread on a Monday noon. */
public final class Items {
    public static final long NOON = Instant.parse("2026-03-02T04:00:00Z").toEpochMilli();
    public static final long MINUTE = 60_000;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    private Items() {}

    public static Item original(String id, long time, String... topics) {
        Item item = item(id, "original", id, time);
        item.channel = "forum";
        item.title = "停水通知";
        item.topics = List.of(topics);
        return item;
    }

    public static Item repost(String id, String root, long time) {
        return item(id, "repost", root, time);
    }

    public static Item comment(String id, String root, long time, String... topics) {
        Item item = item(id, "comment", root, time);
        item.topics = List.of(topics);
        return item;
    }

    public static Item withLikes(Item item, long likes) {
        item.hasEngagement = true;
        item.likes = likes;
        return item;
    }

    private static Item item(String id, String kind, String root, long time) {
        Item item = new Item();
        item.sourceTopic = "posts";
        item.sourceOffset = Math.abs((long) id.hashCode());
        item.sourceMinute = NOON;
        item.id = id;
        item.platform = "demo";
        item.kind = kind;
        item.rootId = root;
        item.publishedAt = time;
        item.collectedAt = time;
        item.eventAt = time;
        item.text = "今天城南片区停水";
        item.sentiment = "negative";
        item.voice = id.hashCode();
        return item;
    }
}
