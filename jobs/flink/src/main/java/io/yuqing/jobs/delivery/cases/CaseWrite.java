/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.wire.cases.CaseEntryJson;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.CasePlanJson;
import io.yuqing.wire.cases.CaseRecordJson;
import io.yuqing.wire.cases.CaseTextJson;
import io.yuqing.wire.cases.SealJson;
import java.nio.charset.StandardCharsets;

/**
 * A record of one of the topics of cases, on its way there. A plain class, because it travels
 * between operators and waits in state.
 */
public final class CaseWrite {
    /** Which topic. */
    public enum Target {
        ACTIONS,
        TEXTS,
        EVENTS,
        CASES
    }

    /** All entries have one key, so that nothing can give them another order. */
    private static final byte[] KEY_OF_ENTRIES = "case".getBytes(StandardCharsets.UTF_8);

    public Target target = Target.ACTIONS;

    /** What names it in messages; of an entry its id, which says the same act once. */
    public String id = "";

    public byte[] key = {};

    /** Null: what stood under the key is gone. */
    public byte[] value;

    private static CaseWrite of(Target target, String id, byte[] key, byte[] value) {
        CaseWrite write = new CaseWrite();
        write.target = target;
        write.id = id;
        write.key = key;
        write.value = value;
        return write;
    }

    static CaseWrite entry(Entry entry) {
        byte[] value = CaseEntryJson.value(entry);
        return of(Target.ACTIONS, entry.actionId(), KEY_OF_ENTRIES, value);
    }

    static CaseWrite event(CaseEvent event, byte[] value) {
        String id = event.caseId() + "/" + event.seq();
        return of(Target.EVENTS, id, CaseEventJson.key(event), value);
    }

    /** A text is struck out by a record without content. */
    static CaseWrite struck(String actionId) {
        return of(Target.TEXTS, actionId, CaseTextJson.key(actionId), null);
    }

    static CaseWrite standing(String caseId, byte[] value) {
        return of(Target.CASES, caseId, CaseRecordJson.key(caseId), value);
    }

    static CaseWrite plan(CasePlan plan) {
        String key = CasePlanJson.KEY;
        return of(Target.CASES, key, CaseRecordJson.key(key), CasePlanJson.value(plan));
    }

    static CaseWrite seal(Seal seal) {
        String key = SealJson.KEY;
        return of(Target.CASES, key, CaseRecordJson.key(key), SealJson.value(seal));
    }
}
