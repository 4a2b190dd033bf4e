/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.subject.read.Hours;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How much was said about a subject, when, and in which mood.
 *
 * @param since when anything was first said; empty if nothing ever was
 * @param chart of a week, an hour a bar
 * @param days the attitude of the last seven days
 */
public record CoursePart(String since, List<FigureLine> figures, Chart chart, List<DayLine> days) {

    /** Of a topic, by full hours. */
    public static CoursePart ofTopic(Hours hours, Instant now) {
        return of(hours, now.truncatedTo(ChronoUnit.HOURS), now);
    }

    /** Of a thread, from this moment backwards. */
    public static CoursePart ofThread(Hours hours, Instant now) {
        return of(hours, now.minus(1, ChronoUnit.HOURS), now);
    }

    private static CoursePart of(Hours hours, Instant hourStart, Instant now) {
        return new CoursePart(
                hours.firstAt() == null
                        ? ""
                        : ShanghaiTime.moment(Instant.ofEpochMilli(hours.firstAt()), now),
                FigureLine.of(hours),
                CourseChart.of(hours.counts(), hourStart, now),
                DayLine.of(hours.counts(), now));
    }
}
