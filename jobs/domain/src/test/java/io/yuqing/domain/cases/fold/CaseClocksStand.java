/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.rule.Level;

/** An office, and cases of it that have clocks. */
abstract class CaseClocksStand {
    final Acts acts = new Acts();
    final CaseOffice office = new CaseOffice();

    String opened(Level level) {
        return office.act(Acts.alert("topic/water", "a", level, "firing", 1, office.now()))
                .caseId();
    }

    Clock clock(String caseId, String key) {
        return office.find(caseId).clocks.get(key);
    }

    static long at(String local) {
        return CaseOffice.millis(local);
    }

    String assigned(Level level) {
        String caseId = opened(level);
        office.act(acts.accept(caseId));
        office.act(acts.assign(caseId, "水务局"));
        return caseId;
    }

    /** One that somebody opened, and that the law gives no time. */
    String mild() {
        String caseId = office.act(acts.open("路灯不亮", Level.BLUE)).caseId();
        office.act(acts.accept(caseId));
        office.act(acts.assign(caseId, "水务局"));
        return caseId;
    }
}
