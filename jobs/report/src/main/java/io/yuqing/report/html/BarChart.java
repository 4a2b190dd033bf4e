/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.html;

import io.yuqing.report.model.Course;
import io.yuqing.report.model.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars that lie one below the other, so that names of platforms fit beside them, in a box of {@link
 * #WIDTH} and its height. What is not known has a word and no bar.
 *
 * @param rows one a label
 */
public record BarChart(int height, List<Row> rows) {
    public static final int WIDTH = 640;
    public static final int LEFT = 122;

    private static final int RIGHT = 90;
    private static final int BAR = 17;
    private static final int GAP = 9;
    private static final int LONGEST = 8;

    /**
     * A label and its bars.
     *
     * @param shown as much of it as there is room for
     * @param y of the middle of its bars
     */
    public record Row(String label, String shown, int y, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param style place of the series, which goes through the fills that are told apart in grey
     * @param value as people read it
     */
    public record Bar(int style, int y, String length, String end, String value) {
        public int thickness() {
            return BAR - 2;
        }
    }

    /** As it is drawn. */
    public static BarChart of(Course course) {
        Axis axis = Axis.of(course);
        int bars = Math.max(1, course.series().size());
        List<Row> rows = new ArrayList<>();
        int y = GAP / 2;
        for (int place = 0; place < course.labels().size(); place++) {
            String label = course.labels().get(place);
            rows.add(
                    new Row(
                            label,
                            shortened(label),
                            y + bars * BAR / 2,
                            bars(course, place, y, axis)));
            y += bars * BAR + GAP;
        }
        return new BarChart(y, rows);
    }

    private static List<Bar> bars(Course course, int place, int top, Axis axis) {
        List<Bar> bars = new ArrayList<>();
        for (int style = 0; style < course.series().size(); style++) {
            List<Figure> values = course.series().get(style).values();
            Figure value = place < values.size() ? values.get(place) : null;
            double length = value == null ? 0 : axis.length(value, WIDTH - LEFT - RIGHT);
            bars.add(
                    new Bar(
                            style,
                            top + style * BAR,
                            at(length),
                            at(LEFT + length + 5),
                            value == null ? "未知" : value.shown()));
        }
        return bars;
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
