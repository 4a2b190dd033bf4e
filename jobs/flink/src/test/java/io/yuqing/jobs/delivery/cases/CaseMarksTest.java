/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.delivery.event.CaseMark;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.cases.CaseEventJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseMarksTest {
    private static final List<String> ANYBODY = List.of("水务局", "住建局", "教育局", "网宣办", "值班领导");

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void shouldRemindOfAnAlertWhomTheCaseThatHasItReminds(long seed) {
        RandomOffice office = new RandomOffice(seed, CaseEventJson.CANON);
        office.run(1_500);
        CaseBookInMemory book = new CaseBookInMemory();
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        Map<String, CaseMark> marks = new HashMap<>();
        int reminded = 0;
        int spared = 0;
        for (Entry entry : office.log()) {
            for (CaseEvent event : fold.apply(book, entry).events()) {
                CaseRecord record = book.find(event.caseId()).orElse(null);
                if (record == null || !record.mergedInto.isEmpty()) {
                    continue;
                }
                CaseMarks.of(record, book.plan()).forEach(mark -> marks.put(mark.toldAs, mark));
                for (String alert : record.alerts.keySet()) {
                    for (String unit : ANYBODY) {
                        assertThat(marks.get(alert).reminds(unit)).isEqualTo(record.reminds(unit));
                        reminded += record.reminds(unit) ? 1 : 0;
                        spared += record.reminds(unit) ? 0 : 1;
                    }
                }
            }
        }
        assertThat(reminded).isGreaterThan(100);
        assertThat(spared).isGreaterThan(100);
    }

    /** 水务局 and 住建局 have no group of their own: the office hears for both. */
    @Test
    void shouldSpareADepartmentOnlyWhenAllItHearsForHaveSigned() {
        CasePlan county = CasePlans.county();
        CasePlan shared =
                CasePlans.heardBy(Map.of("水务局", List.of("政府办公室"), "住建局", List.of("政府办公室")));
        CaseOffice office = new CaseOffice(shared);
        Acts acts = new Acts();
        String id =
                office.act(Acts.alert("topic/x", "a1", Level.ORANGE, "firing", 1, office.now()))
                        .caseId();
        office.act(acts.accept(id));
        office.act(acts.assign(id, "水务局", "住建局"));

        office.act(acts.acknowledge(id, "水务局"));
        assertThat(mark(office, id).reminds("政府办公室")).isTrue();
        office.act(acts.acknowledge(id, "住建局"));
        assertThat(mark(office, id).reminds("政府办公室")).isFalse();
    }

    private static CaseMark mark(CaseOffice office, String id) {
        return CaseMarks.of(office.find(id), office.book.plan()).get(0);
    }
}
