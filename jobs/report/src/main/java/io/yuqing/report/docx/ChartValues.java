/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import io.yuqing.report.form.XmlText;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Course.Series;
import io.yuqing.report.model.Figure;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A chart as columns of a sheet. What is not known is null. */
final class ChartValues {
    private ChartValues() {}

    static boolean isKnown(Course course) {
        return course.series().stream()
                .flatMap(series -> series.values().stream())
                .anyMatch(Objects::nonNull);
    }

    static String[] labels(Course course) {
        return course.labels().stream().map(XmlText::straight).toArray(String[]::new);
    }

    /** As many as labels. */
    static Double[] of(Course course, Series series) {
        return IntStream.range(0, course.labels().size())
                .mapToObj(i -> i < series.values().size() ? series.values().get(i) : null)
                .map(figure -> figure == null ? null : figure.value().doubleValue())
                .toArray(Double[]::new);
    }

    static boolean areSmallCounts(Course course) {
        return values(course)
                .allMatch(value -> value >= 0 && value <= 5 && value == Math.rint(value));
    }

    static boolean areNotNegative(Course course) {
        return values(course).allMatch(value -> value >= 0);
    }

    private static DoubleStream values(Course course) {
        return course.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .map(Figure::value)
                .mapToDouble(Number::doubleValue);
    }
}
