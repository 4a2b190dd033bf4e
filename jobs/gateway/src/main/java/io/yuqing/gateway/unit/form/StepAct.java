/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.gateway.unit.view.UnitStep;
import java.time.Instant;
import java.util.Optional;

/** Makes the act of what was typed. */
public final class StepAct {
    private StepAct() {}

    /**
     * Who and in which case is still to be said. What cannot be read, and what is missing, is a
     * fault; with one the act is not to be sent.
     */
    public static CaseAct of(UnitStep step, Typed typed, Instant now, Faults faults) {
        CaseAct act = CaseAct.of(step.type());
        switch (step) {
            case REPORT ->
                    act.detail(EntryDetail.RESULT, needed(typed, "result", "请选择线下处置结果。", faults));
            case RETURN -> {
                if (!typed.text("suggested").isEmpty()) {
                    act.detail(EntryDetail.SUGGESTED, typed.text("suggested"));
                }
            }
            case EXTEND -> {
                act.detail(EntryDetail.DEADLINE, needed(typed, "deadline", "请选择要延期的时限。", faults));
                if (!needed(typed, "until", "还缺延至的时间。", faults).isEmpty()) {
                    act.time(EntryDetail.UNTIL, typed.time("until", "延至的时间", faults));
                }
            }
            case ANSWER -> {
                String kind = needed(typed, "kind", "请选择回应方式。", faults);
                Optional<AnswerKind> known = AnswerKind.find(kind);
                act.detail(EntryDetail.KIND, kind)
                        .detail(EntryDetail.SPEAKER, needed(typed, "speaker", "还缺发布单位。", faults))
                        .outlets(new OutletFields(typed, known, now, faults).read());
            }
            default -> {
                // What there is to say is in the text.
            }
        }
        if (step.needsText()) {
            needed(typed, "text", "还没有写" + step.text() + "。", faults);
        }
        return act.text(typed.text("text"));
    }

    private static String needed(Typed typed, String field, String missing, Faults faults) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            faults.add(field, missing);
        }
        return text;
    }

    /** The field that is too long for the log, if it is the text. */
    public static String longText(Typed typed) {
        String text = typed.text("text");
        return text.codePointCount(0, text.length()) > CaseText.LONGEST ? "text" : Faults.FORM;
    }

    /** The field of a form with which a refusal is concerned. */
    public static String field(UnitStep step, CaseRefusal refusal) {
        RefusalReason reason = refusal.reason();
        return switch (step) {
            case EXTEND ->
                    switch (reason) {
                        case WRONG_TIME, TOO_LONG -> "until";
                        case NO_DEADLINE, LEGAL_DEADLINE, ALREADY_DONE -> "deadline";
                        default -> Faults.FORM;
                    };
            case ANSWER ->
                    switch (reason) {
                        case UNKNOWN_UNIT -> "speaker";
                        case UNKNOWN_WORD -> "kind";
                        default -> Faults.FORM;
                    };
            case RETURN -> reason == RefusalReason.UNKNOWN_UNIT ? "suggested" : Faults.FORM;
            case REPORT -> reason == RefusalReason.UNKNOWN_WORD ? "result" : Faults.FORM;
            default -> Faults.FORM;
        };
    }
}
