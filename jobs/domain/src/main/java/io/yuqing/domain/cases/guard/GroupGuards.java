/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import java.util.List;
import java.util.Set;

/** Whether cases can become one, or one become two. */
final class GroupGuards {
    private GroupGuards() {}

    static CaseRefusal merge(Attempt attempt) {
        CaseRecord target = attempt.target();
        if (target == null) {
            return new CaseRefusal(
                    RefusalReason.BAD_TARGET,
                    "没有事项 %s，请核对编号".formatted(Quoted.of(attempt.text(EntryDetail.INTO))));
        }
        if (target.caseId.equals(attempt.record().caseId)) {
            return new CaseRefusal(RefusalReason.BAD_TARGET, "不能并入自己，请另选事项");
        }
        return target.isOpen()
                ? null
                : new CaseRefusal(
                        RefusalReason.BAD_TARGET,
                        "事项 %s %s，不能并入；请另选或先重开".formatted(target.caseId, target.state().text()));
    }

    static CaseRefusal split(Attempt attempt) {
        Set<String> own = attempt.record().alerts.keySet();
        List<String> parted = attempt.details().texts(EntryDetail.ALERTS);
        for (String alert : parted) {
            if (!own.contains(alert)) {
                return new CaseRefusal(
                        RefusalReason.NOT_ITS_ALERTS,
                        "预警 %s 不在本事项里，请重选".formatted(Quoted.of(alert)));
            }
        }
        return parted.containsAll(own)
                ? new CaseRefusal(RefusalReason.NOT_ITS_ALERTS, "拆分须在本事项留下至少一条预警，请少选一条")
                : null;
    }

    /** Of one alert nothing can be split off. */
    static CaseRefusal several(Attempt attempt) {
        return attempt.record().alerts.size() < 2
                ? new CaseRefusal(RefusalReason.NOT_ITS_ALERTS, "本事项的预警不足两条，无须拆分")
                : null;
    }
}
