/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.cases.record.UnitState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a case must have before it is closed. Names all that it lacks. */
public final class CloseGuard {
    private CloseGuard() {}

    static CaseRefusal complete(Attempt attempt) {
        boolean despite =
                attempt.details().flag(EntryDetail.DESPITE_PLATFORMS) && attempt.entry().hasText();
        List<String> missing = missing(attempt.record(), despite);
        return missing.isEmpty()
                ? null
                : new CaseRefusal(
                        RefusalReason.NOT_COMPLETE, "办结还缺：%s".formatted(String.join("；", missing)));
    }

    /** As a page shows it beside the button; empty if the case can be closed. */
    public static List<String> missing(CaseRecord record) {
        return missing(record, false);
    }

    private static List<String> missing(CaseRecord record, boolean despitePlatforms) {
        List<String> missing = new ArrayList<>();
        record.parts()
                .filter(part -> part.state() != UnitState.REPORTED)
                .forEach(part -> missing.add(part.unit() + "的反馈"));
        record.clocks.values().stream()
                .filter(clock -> clock.spec().id().equals(CaseClocks.VERIFY) && clock.runs())
                .map(Clock::unit)
                .forEach(unit -> missing.add(unit + "的核实结果"));
        if (record.result == null) {
            missing.add("线下处置结果");
        }
        if (record.answerNeeded && record.answers.isEmpty()) {
            missing.add("公开回应（不需要的，请在研判中写明）");
        }
        if (record.result == ReportResult.UNTRUE) {
            clarification(record, despitePlatforms, missing);
        }
        if (record.instructed && !LeaderGuards.isTold(record)) {
            missing.add("向领导报告办理情况");
        }
        return missing;
    }

    private static void clarification(
            CaseRecord record, boolean despitePlatforms, List<String> missing) {
        boolean clarified =
                record.answers.stream()
                        .anyMatch(answer -> answer.kind() == AnswerKind.CLARIFICATION);
        if (!clarified) {
            missing.add("澄清辟谣");
        } else if (!despitePlatforms && !unclarified(record).isEmpty()) {
            missing.add("在%s的澄清（或写明理由）".formatted(String.join("、", unclarified(record))));
        }
    }

    /** Platforms on which the claim stood and no clarification does. */
    public static Set<String> unclarified(CaseRecord record) {
        Set<String> told =
                record.answers.stream()
                        .filter(answer -> answer.kind() == AnswerKind.CLARIFICATION)
                        .flatMap(answer -> answer.outlets().stream())
                        .map(Outlet::platform)
                        .collect(Collectors.toSet());
        Set<String> left = new TreeSet<>(record.platforms);
        left.removeAll(told);
        return left;
    }
}
