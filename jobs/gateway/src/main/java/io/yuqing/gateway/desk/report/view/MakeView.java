/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.view;

import io.yuqing.report.model.ReportKind;
import java.util.List;

/**
 * The form with which a paper is asked for.
 *
 * @param kind that is chosen
 * @param subjects to choose from; empty: it is of a period
 * @param chosen subject
 * @param subjectWord what a subject of this kind is called; empty: it has none
 * @param from first day, as {@code 2026-11-23}
 * @param to last day
 * @param latest day that can be chosen
 * @param note why there is nothing to choose from; else empty
 * @param problem with what was typed; else empty
 */
public record MakeView(
        ReportKind kind,
        List<Choice> subjects,
        String chosen,
        String subjectWord,
        String from,
        String to,
        String latest,
        String note,
        String problem) {

    /** Something to choose. */
    public record Choice(String value, String name) {}

    /** The kinds, one of each name that people know. */
    public List<Choice> kinds() {
        return List.of(
                new Choice(ReportKind.DAILY.code(), "网络舆情日志（一天）"),
                new Choice(ReportKind.WEEKLY.code(), "网络舆情周报"),
                new Choice(ReportKind.BULLETIN.code(), "办理情况通报"),
                new Choice(ReportKind.TOPIC.code(), "专报：话题"),
                new Choice(ReportKind.CASE.code(), "专报：事项"),
                new Choice(ReportKind.ALERT.code(), "专报：预警"),
                new Choice(ReportKind.THREAD.code(), "专报：帖子"));
    }

    /** Whether its time may be left open: from when it began. */
    public boolean mayBeOpen() {
        return !subjectWord.isEmpty();
    }

    public boolean isOfOneDay() {
        return kind == ReportKind.DAILY;
    }
}
