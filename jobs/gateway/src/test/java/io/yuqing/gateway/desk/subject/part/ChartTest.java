/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void theLargestOfValuesAndLineFillsTheHeight() {
        Chart chart =
                Chart.of(
                        List.of(point(0), point(19), point(38)),
                        Optional.of(new Chart.Mark(19, "线")),
                        Optional.of(new Chart.Mark(9.5, "平时")),
                        "38");

        assertThat(chart.bars())
                .extracting(Chart.Bar::height)
                .containsExactly("0.0", "57.0", "114.0");
        assertThat(chart.limit()).isEqualTo("63.0");
        assertThat(chart.usual()).isEqualTo("91.5");
        assertThat(chart.rows()).hasSize(2);
        assertThat(
                        Chart.of(
                                        List.of(point(19)),
                                        Optional.of(new Chart.Mark(38, "线")),
                                        Optional.empty(),
                                        "19")
                                .bars()
                                .get(0)
                                .height())
                .isEqualTo("57.0");
    }

    /** One of ten thousand is still something. */
    @Test
    void aLittleIsSeen() {
        Chart chart = Chart.of(List.of(point(1), point(10_000)), "");

        assertThat(chart.bars().get(0).height()).isEqualTo("1.0");
        assertThat(chart.limit()).isEmpty();
    }

    @Test
    void nothingIsNoFault() {
        assertThat(Chart.of(List.of(), "0").isEmpty()).isTrue();
        assertThat(
                        Chart.of(
                                        List.of(point(0)),
                                        Optional.of(new Chart.Mark(0, "线")),
                                        Optional.empty(),
                                        "0")
                                .isEmpty())
                .isTrue();
    }

    private static Chart.Point point(double value) {
        return new Chart.Point("时", value, value + " 条", false);
    }
}
