/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.DeclineReason;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.FalseAlarmReason;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.rule.Codes;
import io.yuqing.domain.rule.Level;
import java.util.Optional;

/** Why a case is not dealt with, or a text taken out. */
final class ReasonGuards {
    private ReasonGuards() {}

    static CaseRefusal decline(Attempt attempt) {
        String word = attempt.text(EntryDetail.REASON);
        Optional<DeclineReason> reason = DeclineReason.find(word);
        if (reason.isEmpty()) {
            String words = Codes.list(DeclineReason.class).replace(", ", "、");
            return WordGuards.unknown(EntryDetail.REASON, word, words);
        }
        if (reason.get() == DeclineReason.OTHER && !attempt.entry().hasText()) {
            return new CaseRefusal(RefusalReason.MISSING_FIELD, "理由选“其他”时请写明情况");
        }
        Level level = attempt.record().level;
        boolean approved = attempt.record().approved.contains(Proposal.DECLINE);
        return level.compareTo(Level.ORANGE) < 0 || approved
                ? null
                : new CaseRefusal(
                        RefusalReason.NEEDS_APPROVAL,
                        "%s色事项不予受理须经领导审定，请先报审".formatted(level.colour()));
    }

    static CaseRefusal falseAlarm(Attempt attempt) {
        String word = attempt.text(EntryDetail.REASON);
        return FalseAlarmReason.find(word).isPresent()
                ? null
                : WordGuards.unknown(
                        EntryDetail.REASON,
                        word,
                        Codes.list(FalseAlarmReason.class).replace(", ", "、"));
    }

    static CaseRefusal texts(Attempt attempt) {
        return attempt.record().texts.isEmpty()
                ? new CaseRefusal(RefusalReason.NO_SUCH_ENTRY, "本事项没有可以删去的文字")
                : null;
    }

    static CaseRefusal strike(Attempt attempt) {
        String entry = attempt.text(EntryDetail.ENTRY);
        return attempt.record().texts.contains(entry)
                ? null
                : new CaseRefusal(
                        RefusalReason.NO_SUCH_ENTRY,
                        "本事项没有记录 %s 的文字，请核对".formatted(Quoted.of(entry)));
    }
}
