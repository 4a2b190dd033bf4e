/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.control.cases.CasePlanFile;
import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.rule.Level;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sixty alerts of the demo, and an hour of its office. */
class LiveOfficeTest {
    /** The one that is shipped. */
    private static CasePlan plan() {
        return CasePlanFile.read(
                Path.of(System.getProperty("yuqing.root"), "deploy", "cases.yaml"));
    }

    @Test
    void twoOfThreeCasesGoTheirWayAndTheThirdWaitsForWhoeverLooks() throws CaseActException {
        CasePlan plan = plan();
        CaseOffice office = new CaseOffice(plan);
        for (int i = 0; i < 60; i++) {
            office.append(
                    Acts.alert("topic/" + i, "told/" + i, Level.YELLOW, "firing", 1, office.now()));
        }
        LiveOffice live = new LiveOffice(plan);
        for (int second = 0; second < 3_600; second += 10) {
            office.pass("10s");
            for (CaseRecord record : office.book.all()) {
                Optional<CaseAct> next = live.next(record, office.now());
                if (next.isPresent()) {
                    office.append(next.get().write().entry());
                }
            }
        }

        Map<CaseState, Integer> states = new EnumMap<>(CaseState.class);
        office.book.all().forEach(record -> states.merge(record.state(), 1, Integer::sum));
        assertThat(office.events.stream().filter(CaseEvent::isRefused)).isEmpty();
        assertThat(states.get(CaseState.NEW)).isBetween(10, 30);
        assertThat(states.get(CaseState.CLOSED)).isGreaterThan(15);
        assertThat(states).containsKey(CaseState.ASSIGNED);
    }

    @Test
    void aCaseThatSomebodyElseOpenedIsNotTheOffices() {
        CaseOffice office = new CaseOffice();
        CaseEvent opened = office.act(new Acts().open("热线反映停水", Level.YELLOW));
        office.pass("3h");

        LiveOffice live = new LiveOffice(office.book.plan());
        assertThat(live.next(office.find(opened.caseId()), office.now())).isEmpty();
    }
}
