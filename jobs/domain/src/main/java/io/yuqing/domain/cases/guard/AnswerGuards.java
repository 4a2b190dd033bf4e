/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.record.CaseRefusal;
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

    static CaseRefusal confirmation(Attempt attempt) {
        String unit = attempt.by().acting();
        return attempt.record().confirmedBy.contains(unit)
                ? new CaseRefusal(RefusalReason.ALREADY_DONE, unit + "已经确认过")
                : null;
    }
}
