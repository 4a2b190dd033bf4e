/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A course as bars, drawn by the server: it is there without any script, in both themes and on
 * paper. Its numbers stand in {@link #rows} for whoever does not see it.
 *
 * @param limit height of the line that an alert has to reach; empty if there is none
 * @param limitText what that line says
 * @param usual height of what is usual; empty if that is not known
 * @param usualText what that line says
 * @param top what the full height is
 * @param begin when the first bar begins, and when the last one does
 * @param rows those with anything in them
 */
public record Chart(
        List<Bar> bars,
        String limit,
        String limitText,
        String usual,
        String usualText,
        String top,
        String begin,
        String end,
        List<Row> rows) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 120;

    private static final double GAP = 0.18;
    private static final int ROOM = 6;

    /**
     * One stretch of time.
     *
     * @param marked whether it is what is talked about
     * @param hint its time and number
     */
    public record Bar(
            String x, String y, String width, String height, boolean marked, String hint) {}

    /** The same as text. */
    public record Row(String when, String amount) {}

    /**
     * What is drawn.
     *
     * @param when of a stretch of time
     * @param amount with its unit
     */
    public record Point(String when, double value, String amount, boolean marked) {}

    /** A line across, with what it says. */
    public record Mark(double value, String text) {}

    /**
     * @param points all stretches in their order, also those without anything
     */
    public static Chart of(List<Point> points, String top) {
        return of(points, Optional.empty(), Optional.empty(), top);
    }

    /**
     * @param points all stretches in their order, also those without anything
     */
    public static Chart of(
            List<Point> points, Optional<Mark> limit, Optional<Mark> usual, String top) {
        double most =
                Stream.concat(limit.stream(), usual.stream())
                        .mapToDouble(Mark::value)
                        .reduce(most(points), Math::max);
        double scale = most <= 0 ? 0 : (HEIGHT - ROOM) / most;
        double step = WIDTH / (double) Math.max(1, points.size());
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < points.size(); place++) {
            Point point = points.get(place);
            double height = Math.max(point.value > 0 ? 1 : 0, point.value * scale);
            bars.add(
                    new Bar(
                            plain(place * step + step * GAP / 2),
                            plain(HEIGHT - height),
                            plain(step * (1 - GAP)),
                            plain(height),
                            point.marked,
                            point.when + "：" + point.amount));
            if (point.value > 0) {
                rows.add(new Row(point.when, point.amount));
            }
        }
        return new Chart(
                List.copyOf(bars),
                height(limit, scale),
                limit.map(Mark::text).orElse(""),
                height(usual, scale),
                usual.map(Mark::text).orElse(""),
                top,
                points.isEmpty() ? "" : points.get(0).when,
                points.isEmpty() ? "" : points.get(points.size() - 1).when,
                List.copyOf(rows));
    }

    private static String height(Optional<Mark> mark, double scale) {
        return mark.map(line -> plain(HEIGHT - line.value * scale)).orElse("");
    }

    /** The largest value. */
    public static double most(List<Point> points) {
        return points.stream().mapToDouble(Point::value).max().orElse(0);
    }

    /** Whether there is nothing to see. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
