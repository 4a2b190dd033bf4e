/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.gateway.desk.situation.Situation;
import io.yuqing.gateway.desk.situation.ThreadHeat;
import io.yuqing.gateway.desk.situation.TopicHeat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is hot, and what is new.
 *
 * @param known false until all of it was read for the first time
 * @param fresh topics that nothing was said about for a week, then the young threads that grow most
 */
public record HeatPart(
        boolean known, List<HeatLine> topics, List<HeatLine> threads, List<HeatLine> fresh) {
    private static final int TOPICS = 5;
    private static final int THREADS = 3;
    private static final int FRESH = 4;
    private static final Duration NEW = Duration.ofHours(24);

    static HeatPart of(Situation situation, Instant now) {
        if (!situation.topics().isKnown() || !situation.threads().isKnown()) {
            return new HeatPart(false, List.of(), List.of(), List.of());
        }
        List<TopicHeat> topics = situation.topics().value();
        List<ThreadHeat> threads = situation.threads().value();
        return new HeatPart(
                true,
                topics.stream().limit(TOPICS).map(topic -> HeatLine.of(topic, now)).toList(),
                threads.stream()
                        .sorted(Comparator.comparingLong(ThreadHeat::byHeat))
                        .limit(THREADS)
                        .map(thread -> HeatLine.of(thread, now))
                        .toList(),
                fresh(topics, threads, now));
    }

    private static List<HeatLine> fresh(
            List<TopicHeat> topics, List<ThreadHeat> threads, Instant now) {
        long since = now.minus(NEW).toEpochMilli();
        List<HeatLine> fresh = new ArrayList<>();
        topics.stream()
                .filter(topic -> topic.firstAt() >= since)
                .sorted(Comparator.comparingLong(TopicHeat::firstAt).reversed())
                .limit(FRESH)
                .forEach(topic -> fresh.add(HeatLine.of(topic, now)));
        threads.stream()
                .filter(ThreadHeat::isNew)
                .sorted(Comparator.comparingLong(ThreadHeat::byNews))
                .limit(FRESH - fresh.size())
                .forEach(thread -> fresh.add(HeatLine.of(thread, now)));
        return List.copyOf(fresh);
    }
}
