/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void hoursOfSeveralDaysAreWrittenAsDays() {
        List<String> labels = new ArrayList<>();
        for (int hour = 0; hour < 72; hour += 3) {
            String day = 28 + hour / 24 + "日";
            labels.add("11月" + day + (hour % 24 == 0 ? "" : " " + hour % 24 + "时"));
        }

        assertThat(Ticks.of(labels, 8)).containsExactly(0, 8, 16);
    }

    @Test
    void hoursOfOneDayAndDaysAreThinnedOutAtEqualSteps() {
        assertThat(Ticks.of(IntStream.range(0, 24).mapToObj(each -> each + "时").toList(), 9))
                .containsExactly(0, 3, 6, 9, 12, 15, 18, 21);
        assertThat(Ticks.of(IntStream.range(1, 31).mapToObj(each -> "6月" + each + "日").toList(), 8))
                .containsExactly(0, 4, 8, 12, 16, 20, 24, 28);
        assertThat(Ticks.of(List.of(), 8)).isEmpty();
    }
}
