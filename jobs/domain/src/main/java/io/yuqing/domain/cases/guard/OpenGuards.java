/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import java.time.Duration;
import java.util.List;

/** What a case that somebody opens must say of itself. */
final class OpenGuards {
    /** A clock of a portal or of whoever reads it may be ahead of ours. */
    private static final long AHEAD = Duration.ofMinutes(5).toMillis();

    private static final List<EntryDetail> PAST =
            List.of(EntryDetail.FIRST_POST_AT, EntryDetail.DETECTED_AT);

    private OpenGuards() {}

    static CaseRefusal times(Attempt attempt) {
        for (EntryDetail detail : PAST) {
            long time = attempt.details().number(detail);
            if (time > attempt.at() + AHEAD) {
                return wrong("%s %s 晚于现在，请改正", detail.word(), attempt.clock(time));
            }
        }
        long first = attempt.details().number(EntryDetail.FIRST_POST_AT);
        long detected = attempt.details().number(EntryDetail.DETECTED_AT);
        return detected > 0 && first > detected
                ? wrong("首发时间 %s 晚于发现时间 %s，请改正", attempt.clock(first), attempt.clock(detected))
                : null;
    }

    private static CaseRefusal wrong(String sentence, Object... words) {
        return new CaseRefusal(RefusalReason.WRONG_TIME, sentence.formatted(words));
    }
}
