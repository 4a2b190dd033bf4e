/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A chart: lines over time, or bars side by side.
 *
 * @param name what it shows, with its unit
 * @param unit of all its values, such as {@code 条}
 * @param labels below the axis, as {@code 14时} or a platform
 * @param series one line, or one row of bars, each with a value a label; null: not known
 */
public record Course(Form form, String name, String unit, List<String> labels, List<Series> series)
        implements Block {

    /** How it is drawn. */
    public enum Form {
        LINES,
        BARS
    }

    /** What one colour is of. */
    public record Series(String name, List<Figure> values) {
        public Series {
            // May hold null.
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    public Course {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }
}
