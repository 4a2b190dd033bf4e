/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.origin.SafeLink;
import java.util.Map;
import java.util.OptionalLong;

/** What is wrong with a row for a place where an answer was published, and in which box of it. */
final class OutletCheck {
    static final String NONE = "请至少填写一个渠道。";

    private final boolean spoken;
    private final long now;

    /**
     * @param now no place was published later, in ms
     */
    OutletCheck(Typed typed, long now) {
        this.spoken =
                AnswerKind.find(typed.one(EntryDetail.KIND.code()))
                        .map(AnswerKind::isSpoken)
                        // Without a kind that is what is missing.
                        .orElse(true);
        this.now = now;
    }

    /** Puts a sentence under the name of the box, of the first one that is wrong. */
    void check(OutletRow row, OptionalLong at, Map<String, String> errors) {
        if (row.name().isEmpty() && row.platform().isEmpty()) {
            errors.put(row.field(OutletRow.NAME), row.title() + " 还缺名称，请填写。");
        } else if (row.url().isEmpty() && !spoken) {
            errors.put(row.field(OutletRow.URL), row.title() + " 还缺网址；只有新闻发布会和专访可以不填。");
        } else if (!row.url().isEmpty() && SafeLink.of(row.url()).isEmpty()) {
            errors.put(
                    row.field(OutletRow.URL), row.title() + " 的网址打不开，请写网页的地址，以 http 或 https 开头。");
        } else if (row.at().isEmpty()) {
            errors.put(row.field(OutletRow.AT), row.title() + " 还缺发布时间，请填写。");
        } else if (at.isEmpty()) {
            errors.put(row.field(OutletRow.AT), row.title() + " 的发布时间不是时间，请写年、月、日、时、分。");
        } else if (at.getAsLong() > now) {
            errors.put(row.field(OutletRow.AT), row.title() + " 的发布时间晚于现在，请发布后再登记。");
        }
    }
}
