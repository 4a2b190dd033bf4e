/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.control.cases.CasePlanFile;
import io.yuqing.domain.cases.plan.CasePlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of cases, beside the files that say who hears of them. */
class DeployCasesTest {
    private final CasePlan plan = CasePlanFile.read(DeployFiles.DEPLOY.resolve("cases.yaml"));

    /** Else nobody would hear of a case of that unit. */
    @ParameterizedTest
    @ValueSource(strings = {"delivery.yaml", "delivery-console.yaml"})
    void everyUnitIsHeardOfByADepartmentThatThereIs(String delivery) {
        JsonNode departments =
                YamlTree.read(DeployFiles.DEPLOY.resolve(delivery)).path("departments");
        Set<String> names = new TreeSet<>();
        departments.fieldNames().forEachRemaining(names::add);
        for (String unit : plan.directory()) {
            assertThat(names).as(unit).containsAll(plan.departments(unit));
        }
    }

    @Test
    void theDeskAndWhoSupervisesAreUnitsOfTheDirectory() {
        assertThat(plan.directory()).contains(plan.desk(), plan.supervise());
        assertThat(plan.directory()).containsAll(plan.desks().values());
        assertThat(plan.directory()).containsAll(List.of("水务局", "供电公司"));
    }

    /** As the documents of the State Council have them. */
    @Test
    void noLawsDeadlineIsLongerThanTheLaw() {
        assertThat(plan.deadlines())
                .filteredOn(deadline -> deadline.id().equals("first"))
                .singleElement()
                .satisfies(first -> assertThat(first.within().natural()).hasHours(5));
        assertThat(plan.deadlines())
                .filteredOn(deadline -> deadline.id().equals("answer"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.within().natural()).hasHours(48));
    }
}
