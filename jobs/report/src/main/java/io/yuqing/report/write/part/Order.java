/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.model.ReportKind;

/**
 * What somebody wants a paper about.
 *
 * @param subject identifier of a topic, post, alert or case; empty: a period
 * @param from first moment, epoch millis
 * @param to the moment after the last one
 * @param now when it is written
 */
public record Order(ReportKind kind, String subject, long from, long to, long now) {
    public Order {
        if (to <= from) {
            throw new NoReportException("结束时间不晚于开始时间；请核对 --from 和 --to。");
        }
    }

    /** One whose time is to be found. */
    public static Order ofAnyTime(ReportKind kind, String subject, long now) {
        return new Order(kind, subject, now - Times.DAY, now, now);
    }

    /** The same of another time. */
    public Order within(long newFrom, long newTo) {
        return new Order(kind, subject, newFrom, newTo, now);
    }

    /** Refuses a time that has not begun. */
    public Order requireBegun() {
        if (from >= now) {
            throw new NoReportException("所选的时间（" + Times.minute(from) + "起）还没有开始；请选已经开始的日子。");
        }
        return this;
    }
}
