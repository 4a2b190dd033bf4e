/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.SupervisedFor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The marks beside the state of a case, in words. */
final class MarkWords {
    private MarkWords() {}

    /** Those that matter in a list. */
    static List<String> few(CaseRecord record) {
        List<String> marks = new ArrayList<>();
        if (record.instructed) {
            marks.add("批示");
        }
        if (!record.supervisedFor.isEmpty()) {
            marks.add("督办");
        }
        if (!record.requests.isEmpty()) {
            marks.add("申请延期");
        }
        if (record.reopened > 0) {
            marks.add("重开");
        }
        if (!record.answers.isEmpty()) {
            marks.add("已回应");
        }
        return marks;
    }

    /** All of them. */
    static List<String> all(CaseRecord record, Instant now) {
        List<String> marks = new ArrayList<>();
        if (record.instructed) {
            marks.add("领导批示");
        }
        record.supervisedFor.forEach(why -> marks.add("督办（" + why(why) + "）"));
        // While it is late the clock says so.
        if (record.overdue && !CaseColumn.isLate(record, now)) {
            marks.add("曾超时");
        }
        if (record.assessed) {
            marks.add(record.answerNeeded ? "已研判，须公开回应" : "已研判，不须公开回应");
        }
        if (!record.answers.isEmpty()) {
            marks.add(
                    "已回应："
                            + record.answers.stream()
                                    .map(answer -> answer.kind().code())
                                    .distinct()
                                    .collect(Collectors.joining("、")));
        }
        record.submitted.forEach(
                what ->
                        marks.add(
                                (record.approved.contains(what) ? "已审定：" : "已报审：") + what.code()));
        record.confirmedBy.forEach(unit -> marks.add(unit + "已确认"));
        if (!record.requests.isEmpty()) {
            marks.add("有待批的延期申请");
        }
        if (record.extended > 0) {
            marks.add("延期 " + record.extended + " 次");
        }
        if (record.returned > 0) {
            marks.add("退回 " + record.returned + " 次");
        }
        if (record.reopened > 0) {
            marks.add("重开 " + record.reopened + " 次");
        }
        return marks;
    }

    private static String why(SupervisedFor why) {
        return switch (why) {
            case INSTRUCTION -> "因批示";
            case OVERDUE -> "因超时";
            case HAND -> "督查室";
        };
    }
}
