/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseIdsTest {
    @Test
    void shouldFollowFromTheEventAndThePlaceOfTheCase() {
        String id = CaseIds.caseId("topic/water", 1);
        assertThat(id).matches("c[a-z2-7]{15}").isEqualTo(CaseIds.caseId("topic/water", 1));
        assertThat(CaseIds.caseId("topic/water", 2)).isNotEqualTo(id);
        assertThat(CaseIds.shortForm(id)).hasSize(8);
        assertThat(id).startsWith(CaseIds.shortForm(id));
    }

    @Test
    void shouldDifferForAllEvents() {
        Set<String> ids = new HashSet<>();
        for (int event = 0; event < 2_000; event++) {
            ids.add(CaseIds.shortForm(CaseIds.caseId("topic/" + event, 1)));
        }
        assertThat(ids).hasSize(2_000);
    }

    @Test
    void shouldTellATextFromAnotherAndGiveNothingAwayWithoutItsSalt() {
        CaseText text = new CaseText("a", "00".repeat(16), "已派人到现场");
        assertThat(text.isThatOf(text.digest())).isTrue();
        assertThat(new CaseText("a", "00".repeat(16), "没有派人").isThatOf(text.digest())).isFalse();
        assertThat(new CaseText("a", "01".repeat(16), "已派人到现场").digest())
                .isNotEqualTo(text.digest());
    }
}
