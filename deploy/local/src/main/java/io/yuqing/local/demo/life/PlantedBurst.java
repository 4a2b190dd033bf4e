/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.Topic;
import java.util.List;
import java.util.Set;

/**
 * A burst, and what a reader of the stream is to find of it.
 *
 * @param topic what it is about
 * @param shape how it goes
 * @param cascades all threads that belong to it
 */
public record PlantedBurst(Topic topic, Shape shape, Set<Cascade> cascades) {
    private static final long MINUTE = 60_000;
    private static final int HOUR = 60;
    private static final double MOST = 0.95;

    /** How a burst goes. */
    public enum Shape {
        /** One thread to which almost half of all react. */
        ONE_THREAD("one_thread", true, 6_000, 7_200),
        /** Many threads, none of them large. */
        MANY_THREADS("many_threads", false, 0, 5_400),
        /** As the first, over a day instead of some hours. */
        SLOW("slow", true, 18_000, 21_600),
        /** Not planted: a thread of ordinary life that happened to draw many. */
        CHANCE("chance", true, OrdinaryLife.MEDIAN_SECONDS, 0);

        public final String code;
        public final boolean hasMainThread;

        /** Median wait of those who react to the main thread, in seconds of activity. */
        public final double mainSeconds;

        /** The same for those who write threads of their own. */
        public final double sideSeconds;

        Shape(String code, boolean hasMainThread, double mainSeconds, double sideSeconds) {
            this.code = code;
            this.hasMainThread = hasMainThread;
            this.mainSeconds = mainSeconds;
            this.sideSeconds = sideSeconds;
        }
    }

    /**
     * What is to be found, in minutes since the epoch.
     *
     * @param start the publication of its first item
     * @param peak middle of its busiest hour
     * @param end an hour after 95 % of its items are out: until then the last hour is about it
     * @param busiest reactions in its busiest hour
     */
    public record Course(long start, long peak, long end, int busiest) {
        /** The level of the shipped rule on the reactions of a topic in an hour; empty below. */
        public String floor() {
            return busiest >= 800
                    ? "orange"
                    : busiest >= 300 ? "yellow" : busiest >= 120 ? "blue" : "";
        }
    }

    /** Looks through the nodes of a stream, in the order of publication. */
    public Course course(List<Node> nodes) {
        List<Node> items =
                nodes.stream()
                        .filter(n -> cascades.contains(n.cascade))
                        .filter(n -> n.cascade.topics.contains(topic))
                        .toList();
        MinuteSeries series = new MinuteSeries(items);
        long busiest = series.first() + HOUR;
        for (long end = busiest; end <= series.last() + 1; end++) {
            busiest = reactions(series, end) > reactions(series, busiest) ? end : busiest;
        }
        long most = items.get((int) (MOST * (items.size() - 1))).at / MINUTE;
        return new Course(
                series.first(), busiest - HOUR / 2, most + HOUR, reactions(series, busiest));
    }

    private static int reactions(MinuteSeries series, long end) {
        return series.reposts(end - HOUR, end) + series.comments(end - HOUR, end);
    }
}
