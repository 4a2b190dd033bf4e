/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.util.ArrayList;
import java.util.List;

/** How a count, wall time and CPU time rose together during a run. Not thread-safe. */
public final class Course {
    /**
     * One look at the run.
     *
     * @param count items done so far; never falls
     */
    public record Point(double count, double wallSeconds, CpuTimes cpu) {}

    /**
     * What a part of the run took.
     *
     * @param count items done in it
     */
    public record Part(double count, double wallSeconds, CpuTimes cpu) {
        public double perSecond() {
            return count / wallSeconds;
        }

        /** CPU microseconds that somebody took for each item. */
        public double microsEach(String who) {
            return cpu.of(who) / count * 1e6;
        }
    }

    private final List<Point> points = new ArrayList<>();

    /** Adds a look. One that shows no progress says only that the count was not yet up to date. */
    public void add(Point point) {
        if (points.isEmpty() || point.count() > points.get(points.size() - 1).count()) {
            points.add(point);
        }
    }

    /** What it took to get from one count to another; between two looks the course is straight. */
    public Part between(double from, double to) {
        Point start = at(from);
        Point end = at(to);
        return new Part(
                to - from, end.wallSeconds() - start.wallSeconds(), end.cpu().since(start.cpu()));
    }

    private Point at(double count) {
        Point before = points.get(0);
        for (Point after : points) {
            if (after.count() >= count && after.count() > before.count()) {
                double share = (count - before.count()) / (after.count() - before.count());
                return new Point(
                        count,
                        between(before.wallSeconds(), after.wallSeconds(), share),
                        before.cpu().towards(after.cpu(), share));
            }
            before = after;
        }
        throw new IllegalStateException(
                "the run was seen from "
                        + points.get(0).count()
                        + " to "
                        + before.count()
                        + ", not at "
                        + count);
    }

    private static double between(double low, double high, double share) {
        return low + (high - low) * share;
    }
}
