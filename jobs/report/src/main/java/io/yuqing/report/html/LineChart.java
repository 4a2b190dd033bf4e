/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.html;

import io.yuqing.report.form.Ticks;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Course.Series;
import io.yuqing.report.model.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines over time, in a box of {@link #WIDTH} by {@link #HEIGHT}. What is not known is a gap.
 *
 * @param rules lines of the axis, from the bottom
 * @param labels below it, as many as there is room for
 * @param lines one a series
 */
public record LineChart(List<Rule> rules, List<Label> labels, List<Line> lines) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 250;
    public static final int LEFT = 52;
    public static final int RIGHT = WIDTH - 14;
    public static final int TOP = 12;
    public static final int BOTTOM = HEIGHT - 30;

    private static final int MOST_LABELS = 9;

    /** A line of the axis. */
    public record Rule(String y, String shown) {}

    /** A word below it. */
    public record Label(String x, String shown) {}

    /**
     * A line of the chart.
     *
     * @param style place of the series, which goes through the strokes that are told apart in grey
     * @param parts points of its pieces between gaps
     * @param dots places of values that have none beside them, so that they are seen
     */
    public record Line(String name, int style, List<String> parts, List<Dot> dots) {}

    /** A value by itself. */
    public record Dot(String x, String y) {}

    /** As it is drawn. */
    public static LineChart of(Course course) {
        Axis axis = Axis.of(course);
        List<Rule> rules =
                axis.lines().stream()
                        .map(
                                value ->
                                        new Rule(
                                                at(BOTTOM - value / axis.top() * (BOTTOM - TOP)),
                                                Axis.shown(value)))
                        .toList();
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < course.series().size(); place++) {
            lines.add(line(course.series().get(place), place, axis));
        }
        return new LineChart(rules, labels(course.labels()), lines);
    }

    private static List<Label> labels(List<String> all) {
        List<Label> shown = new ArrayList<>();
        for (int place : Ticks.of(all, MOST_LABELS)) {
            shown.add(new Label(at(x(place, all.size())), all.get(place)));
        }
        return shown;
    }

    private static Line line(Series series, int style, Axis axis) {
        List<String> parts = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        List<Dot> piece = new ArrayList<>();
        int size = series.values().size();
        for (int place = 0; place <= size; place++) {
            Figure value = place < size ? series.values().get(place) : null;
            if (value != null) {
                piece.add(
                        new Dot(at(x(place, size)), at(BOTTOM - axis.length(value, BOTTOM - TOP))));
            } else if (piece.size() == 1) {
                dots.add(piece.get(0));
                piece.clear();
            } else if (!piece.isEmpty()) {
                parts.add(String.join(" ", piece.stream().map(p -> p.x() + "," + p.y()).toList()));
                piece.clear();
            }
        }
        return new Line(series.name(), style, parts, dots);
    }

    private static double x(int place, int size) {
        return size == 1
                ? (LEFT + RIGHT) / 2.0
                : LEFT + (RIGHT - LEFT) * (double) place / (size - 1);
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
