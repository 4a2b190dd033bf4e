/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

import io.yuqing.local.demo.county.Topic;
import java.util.List;

/**
 * A rule of {@code deploy/rules.yaml} as far as the truth about alerts needs it. A test holds the
 * two together.
 *
 * <p>Not among them, because the truth counts neither channels nor whole lives: {@code topic-media}
 * and {@code thread-life}.
 *
 * @param threads whether it watches threads; else topics
 * @param topics the topics it is limited to; empty = all
 * @param windowMinutes 5, 60 or 1440
 * @param threshold number of the lowest level
 */
record DemoRule(
        String id,
        boolean threads,
        List<String> topics,
        String measure,
        int windowMinutes,
        double threshold,
        int minCount) {
    private static final int DAY = 1440;

    static final List<DemoRule> ALL =
            List.of(
                    topic("topic-hour", "total", 60, 120, 0),
                    new DemoRule(
                            "flood-day", false, List.of("flood-warning"), "total", DAY, 600, 0),
                    topic("topic-sudden-comments", "comments", 5, 30, 0),
                    topic("topic-growth", "growth", 60, 4, 80),
                    topic("topic-negative", "negative_share", 60, 0.4, 100),
                    topic("topic-burst", "burst", 60, 2, 100),
                    thread("thread-spread", "spread", 60, 100),
                    thread("thread-comments", "comments", 60, 60),
                    thread("thread-day", "total", DAY, 600));

    private static DemoRule topic(
            String id, String measure, int minutes, double threshold, int minCount) {
        return new DemoRule(id, false, List.of(), measure, minutes, threshold, minCount);
    }

    private static DemoRule thread(String id, String measure, int minutes, double threshold) {
        return new DemoRule(id, true, List.of(), measure, minutes, threshold, 0);
    }

    /** How far the window moves between two positions: a minute, or an hour for a day's window. */
    int stepMinutes() {
        return windowMinutes == DAY ? 60 : 1;
    }

    boolean watches(Topic topic) {
        return !threads && (topics.isEmpty() || topics.contains(topic.id()));
    }
}
