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
import java.util.Objects;

/**
 * What the values of a chart are measured by: from zero, so that nothing looks larger than it is.
 *
 * @param top its upper end, a round number that no value exceeds
 * @param step between two of its lines
 */
record Axis(double top, double step) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int LINES = 4;

    static Axis of(Course course) {
        List<Double> values =
                course.series().stream()
                        .flatMap(series -> series.values().stream())
                        .filter(Objects::nonNull)
                        .map(figure -> figure.value().doubleValue())
                        .toList();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        // Half an item is none.
        boolean counted = values.stream().allMatch(value -> value == Math.rint(value));
        double least = Math.max(most, counted ? LINES : 1) / LINES;
        double ten = Math.pow(10, Math.floor(Math.log10(least)));
        double step = 10 * ten;
        for (double round : ROUND) {
            if (round * ten >= least) {
                step = round * ten;
                break;
            }
        }
        return new Axis(step * Math.max(1, Math.ceil(most / step)), step);
    }

    /** How far a value is from zero, in a room of this many units; negative ones stay at zero. */
    double length(Figure value, double room) {
        return Math.max(0, value.value().doubleValue()) / top * room;
    }

    List<Double> lines() {
        List<Double> lines = new ArrayList<>();
        for (int line = 0; line * step <= top + step / 2; line++) {
            lines.add(line * step);
        }
        return lines;
    }

    /** 1,200, 0.5. */
    static String shown(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0+$", "");
    }
}
