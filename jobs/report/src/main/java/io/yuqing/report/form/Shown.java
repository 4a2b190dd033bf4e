/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.form;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.Run;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a paper says around what it was given. */
public final class Shown {
    private static final int DIGEST = 12;

    private Shown() {}

    /** 11月22日 00:00 至 23:59: the last minute belongs to it. It does not end after it was made. */
    public static String period(Report report) {
        long end = Math.min(report.to() - 1, report.madeAt());
        Instant last = Instant.ofEpochMilli(Math.max(report.from(), end));
        return ShanghaiTime.range(Instant.ofEpochMilli(report.from()), last)
                + (end < report.to() - 1 ? "（截至生成时）" : "");
    }

    /** With its year, if it is not that of the paper. */
    public static String moment(Report report, long at) {
        return ShanghaiTime.moment(Instant.ofEpochMilli(at), Instant.ofEpochMilli(report.madeAt()));
    }

    /** The day on which it was made: 2026年11月22日. */
    public static String date(Report report) {
        return ShanghaiTime.date(Instant.ofEpochMilli(report.madeAt()));
    }

    /** 2026年11月22日 08:00. */
    public static String madeAt(Report report) {
        return ShanghaiTime.moment(Instant.ofEpochMilli(report.madeAt()), Instant.EPOCH);
    }

    /** Where a figure is from, for whoever points at it. */
    public static String origin(Figure figure) {
        String row = figure.from().row().isEmpty() ? "" : "，" + figure.from().row();
        return "问题 "
                + figure.from().ask()
                + row
                + "，"
                + figure.from().column()
                + "，n="
                + figure.n();
    }

    /** Enough of a digest to tell versions apart. */
    public static String version(String version) {
        return version.length() <= DIGEST ? version : version.substring(0, DIGEST);
    }

    /** Widths of its columns, in percent. */
    public static List<String> shares(Grid grid) {
        double sum = grid.widths().stream().mapToInt(Integer::intValue).sum();
        return grid.widths().stream()
                .map(width -> String.format(Locale.ROOT, "%.1f%%", 100 * width / sum))
                .toList();
    }

    /** Whether it is a day, with a time or without: it is not broken within its day. */
    public static boolean isMoment(Run cell) {
        return cell.shown().matches("(\\d{4}年)?\\d+月\\d+日( \\d\\d:\\d\\d)?");
    }

    /** Whether something of a chart is not known. */
    public static boolean hasGaps(Course course) {
        return course.series().stream()
                .flatMap(series -> series.values().stream())
                .anyMatch(Objects::isNull);
    }

    /** Who is to fill in: before the colon of a prompt stands what. */
    public static String filledTitle(String prompt) {
        return prompt.replaceFirst("[：:].*", "");
    }
}
