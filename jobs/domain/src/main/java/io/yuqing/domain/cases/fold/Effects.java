/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The effect of each command on the case that it is about. */
final class Effects {
    private static final Effect NONE = change -> {};
    private static final Map<EntryType, Effect> ALL = table();

    private Effects() {}

    static Effect of(EntryType type) {
        return ALL.get(type);
    }

    private static Map<EntryType, Effect> table() {
        Map<EntryType, Effect> all = new EnumMap<>(EntryType.class);
        all.put(EntryType.ACCEPT, TriageEffects::accept);
        all.put(EntryType.DECLINE, TriageEffects::decline);
        all.put(EntryType.FALSE_ALARM, TriageEffects::falseAlarm);
        all.put(EntryType.ASSESS, TriageEffects::assess);
        all.put(EntryType.ASSIGN, UnitEffects::assign);
        all.put(EntryType.ACKNOWLEDGE, UnitEffects::acknowledge);
        all.put(EntryType.RETURN, UnitEffects::giveBack);
        all.put(EntryType.VERIFY, UnitEffects::verify);
        all.put(EntryType.REPORT, UnitEffects::report);
        all.put(EntryType.REJECT_REPORT, UnitEffects::rejectReport);
        all.put(EntryType.EXTEND, ExtensionEffects::ask);
        all.put(EntryType.GRANT, ExtensionEffects::grant);
        all.put(EntryType.DENY, ExtensionEffects::deny);
        all.put(EntryType.ANSWER, LeaderEffects::answer);
        all.put(EntryType.CONFIRM, change -> change.record.confirmedBy.add(change.acting()));
        all.put(EntryType.INSTRUCT, LeaderEffects::instruct);
        all.put(EntryType.SUPERVISE, LeaderEffects::supervise);
        all.put(EntryType.LIFT, change -> change.record.supervisedFor.clear());
        all.put(EntryType.CONSULT, NONE);
        all.put(EntryType.SUBMIT, LeaderEffects::submit);
        all.put(EntryType.APPROVE, LeaderEffects::approve);
        all.put(EntryType.CLOSE, EndEffects::close);
        all.put(EntryType.REOPEN, EndEffects::reopen);
        all.put(EntryType.URGE, NONE);
        all.put(EntryType.NOTE, NONE);
        all.put(EntryType.CC, NONE);
        all.put(EntryType.STRIKE, Effects::strike);
        return Collections.unmodifiableMap(all);
    }

    private static void strike(Change change) {
        change.record.texts.remove(change.text(EntryDetail.ENTRY));
    }
}
