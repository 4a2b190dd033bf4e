/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void alertsThatCameOneAfterAnotherAreOneEntryThatSaysHowMany() {
        List<History> entries =
                History.of(
                        List.of(
                                alert("11:20"),
                                alert("10:10"),
                                alert("10:00"),
                                step("09:30"),
                                alert("09:00")));
        assertThat(entries).extracting(History::isFolded).containsExactly(true, false, false);
        assertThat(entries.get(0).summary()).isEqualTo("预警 3 条（10:00 至 11:20）");
        assertThat(History.of(List.of(alert("09:00"), alert("09:00"))).get(0).summary())
                .isEqualTo("预警 2 条（09:00）");
        assertThat(entries.get(0).steps()).hasSize(3);
        assertThat(entries.get(2).steps()).containsExactly(alert("09:00"));
    }

    @Test
    void ofManyAlertsTheNewestAreShownAndTheRestIsCounted() {
        List<StepLine> lines = new ArrayList<>();
        for (int alert = 0; alert < 45; alert++) {
            lines.add(alert("第" + alert));
        }
        History run = History.of(lines).get(0);
        assertThat(run.alerts()).isEqualTo(45);
        assertThat(run.steps()).hasSize(20).startsWith(alert("第0"));
        assertThat(run.left()).isEqualTo(25);
    }

    @Test
    void aRunPushesNothingElseOutOfSight() {
        List<StepLine> lines = new ArrayList<>();
        for (int alert = 0; alert < 45; alert++) {
            lines.add(alert("第" + alert));
        }
        lines.add(step("09:30"));
        assertThat(History.of(lines)).hasSize(2);
        List<StepLine> steps = new ArrayList<>();
        for (int step = 0; step < 45; step++) {
            steps.add(step("第" + step));
        }
        assertThat(History.of(steps)).hasSize(20);
    }

    private static StepLine alert(String at) {
        return new StepLine(at, "系统", "预警：橙色", "", List.of(), true);
    }

    private static StepLine step(String at) {
        return new StepLine(at, "网宣办", "受理", "", List.of(), false);
    }
}
