/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.PublicAnswer;
import io.yuqing.domain.cases.record.RefusalReason;

/** What an answer to the public must say of itself. */
final class AnswerGuards {
    private AnswerGuards() {}

    static CaseRefusal publication(Attempt attempt) {
        AnswerKind kind = AnswerKind.find(attempt.text(EntryDetail.KIND)).orElseThrow();
        for (Outlet outlet : attempt.details().outlets()) {
            if (outlet.name().isBlank() && outlet.platform().isBlank()) {
                return new CaseRefusal(RefusalReason.MISSING_FIELD, "发布渠道还缺名称，请补填");
            }
            if (outlet.url().isBlank() && !kind.isSpoken()) {
                return new CaseRefusal(
                        RefusalReason.NO_ADDRESS,
                        "“%s”还缺网址；只有新闻发布会和专访可以不填".formatted(Quoted.of(outlet.name())));
            }
            if (outlet.at() <= 0) {
                return new CaseRefusal(
                        RefusalReason.MISSING_FIELD,
                        "“%s”还缺发布时间，请补填".formatted(Quoted.of(outlet.name())));
            }
            if (outlet.at() > attempt.at()) {
                return new CaseRefusal(
                        RefusalReason.WRONG_TIME,
                        "“%s”的发布时间晚于现在，请发布后再登记".formatted(Quoted.of(outlet.name())));
            }
        }
        return null;
    }

    /** What one place says under one address is registered once. */
    static CaseRefusal registered(Attempt attempt) {
        for (Outlet outlet : attempt.details().outlets()) {
            for (PublicAnswer answer : attempt.record().answers) {
                boolean again =
                        !answer.answerId().equals(attempt.entry().actionId())
                                && answer.kind().code().equals(attempt.text(EntryDetail.KIND))
                                && answer.outlets().stream().anyMatch(had -> isSame(had, outlet));
                if (again) {
                    return new CaseRefusal(
                            RefusalReason.ALREADY_DONE,
                            "“%s”的%s%s，无须重复登记"
                                    .formatted(
                                            Quoted.of(called(outlet)),
                                            answer.kind().code(),
                                            when(attempt, answer)));
                }
            }
        }
        return null;
    }

    /** What was spoken has no address, but a time. */
    private static boolean isSame(Outlet one, Outlet other) {
        return called(one).equals(called(other))
                && one.url().strip().equals(other.url().strip())
                && (!one.url().isBlank() || one.at() == other.at());
    }

    private static String called(Outlet outlet) {
        return (outlet.name().isBlank() ? outlet.platform() : outlet.name()).strip();
    }

    private static String when(Attempt attempt, PublicAnswer answer) {
        return answer.recordedAt() > 0
                ? "已于 %s 登记".formatted(attempt.clock(answer.recordedAt()))
                : "（%s 发布）已经登记".formatted(attempt.clock(answer.at()));
    }

    static CaseRefusal confirmation(Attempt attempt) {
        String unit = attempt.by().acting();
        return attempt.record().confirmedBy.contains(unit)
                ? new CaseRefusal(RefusalReason.ALREADY_DONE, unit + "已经确认过")
                : null;
    }
}
