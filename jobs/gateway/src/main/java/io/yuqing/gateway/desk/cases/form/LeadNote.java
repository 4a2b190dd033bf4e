/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitTask;
import java.util.stream.Collectors;

/** Who has a case that is given to units once more, and what becomes of them. */
final class LeadNote {
    private LeadNote() {}

    /** Empty if no unit has it. */
    static String of(CaseRecord record, Typed typed) {
        UnitTask lead = record.lead();
        if (lead == null) {
            return "";
        }
        String chosen = typed.one(EntryDetail.LEAD.code());
        boolean other = !chosen.isEmpty() && !chosen.equals(lead.unit());
        String now = "现由" + lead.unit() + "牵头（" + lead.state().text() + "）";
        String then = other ? "，转办后改为" + chosen + "牵头，" : "；主办另选单位的，转办后改为由它牵头，";
        return now + then + former(lead.unit(), typed, other) + helpers(record, chosen);
    }

    private static String former(String unit, Typed typed, boolean other) {
        boolean helps = other && typed.all(EntryDetail.HELPERS.code()).contains(unit);
        return unit + (helps ? "改为协办，重新签收。" : "不再承办。");
    }

    private static String helpers(CaseRecord record, String chosen) {
        String helpers =
                record.parts()
                        .filter(part -> !part.lead() && !part.unit().equals(chosen))
                        .map(UnitTask::unit)
                        .collect(Collectors.joining("、"));
        return helpers.isEmpty() ? "" : "已在协办的" + helpers + "不变。";
    }
}
