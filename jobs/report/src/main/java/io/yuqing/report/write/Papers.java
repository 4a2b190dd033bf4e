/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write;

import io.yuqing.report.ask.Asker;
import io.yuqing.report.ask.ReportTables;
import io.yuqing.report.model.Report;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.period.BulletinPaper;
import io.yuqing.report.write.period.DailyPaper;
import io.yuqing.report.write.period.WeeklyPaper;
import io.yuqing.report.write.subject.SubjectFinder;
import io.yuqing.report.write.subject.SubjectPaper;

/** Writes the paper that is asked for. */
public final class Papers {
    private Papers() {}

    /**
     * @throws io.yuqing.report.write.part.NoReportException in one sentence, if there is nothing to
     *     write about
     */
    public static Report write(Order order, ReportTables tables) {
        return switch (order.kind()) {
            case DAILY -> DailyPaper.write(order, tables);
            case WEEKLY -> WeeklyPaper.write(order, tables);
            case BULLETIN -> BulletinPaper.write(order, tables);
            case TOPIC, THREAD, ALERT, CASE -> SubjectPaper.write(order, tables);
        };
    }

    /** The same order about the time that a paper of its subject usually is of. */
    public static Order usualTime(Order order, ReportTables tables) {
        return new SubjectFinder(new Asker(tables)).usualTime(order);
    }
}
