/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.growth;

import io.yuqing.jobs.model.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * Analysed items of days that are all alike: as many threads a day, each with an original, reposts
 * and comments within a day, each of one topic. Of some threads the original never comes.
 */
public final class SteadyItems implements GeneratorFunction<Long, Item> {
    public static final int TOPICS = 20;

    private static final long serialVersionUID = 1L;
    private static final long BEGIN = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int VOICES = 20_000;
    private static final int ORPHANED = 21;
    private static final String[] PLATFORMS = {"weibo", "douyin", "yunting-bbs"};
    private static final String[] SENTIMENTS = {"neutral", "negative", "positive"};
    private static final String TEXT = "城南片区今天又停水了，物业说是管网抢修，什么时候恢复没有人知道，家里老人孩子都等着用水。";

    private final int threadsOfADay;
    private final int itemsOfAThread;

    public SteadyItems(int threadsOfADay, int itemsOfAThread) {
        this.threadsOfADay = threadsOfADay;
        this.itemsOfAThread = itemsOfAThread;
    }

    public int itemsOfADay() {
        return threadsOfADay * itemsOfAThread;
    }

    @Override
    public Item map(Long number) {
        int place = (int) (number % itemsOfAThread);
        // The later an item comes in its thread, the longer ago the thread began.
        long thread = number / itemsOfAThread - (long) place * threadsOfADay / itemsOfAThread;
        boolean original = place == 0 && thread % ORPHANED != 0;
        Item item = new Item();
        item.sourceTopic = place % 2 == 0 ? "posts" : "comments";
        item.sourceOffset = number;
        item.platform = PLATFORMS[(int) Math.floorMod(thread, PLATFORMS.length)];
        item.rootId = item.platform + "/thread-" + thread;
        item.id = original ? item.rootId : item.platform + "/item-" + number;
        item.parentId = original ? "" : item.rootId;
        item.kind = original ? "original" : place % 2 == 0 ? "repost" : "comment";
        item.channel = original ? "forum" : "comment";
        item.eventAt = BEGIN + number * DAY / itemsOfADay();
        item.publishedAt = item.eventAt;
        item.collectedAt = item.eventAt;
        item.partitionTime = item.eventAt;
        item.text = TEXT;
        item.url = "https://example.org/" + item.id;
        item.voice = (int) (number * 7_919 % VOICES);
        item.sentiment = SENTIMENTS[(int) (number % SENTIMENTS.length)];
        item.category = "livelihood";
        item.textKey = number * 31;
        item.topics = original ? List.of("topic-" + Math.floorMod(thread, TOPICS)) : List.of();
        return item;
    }
}
