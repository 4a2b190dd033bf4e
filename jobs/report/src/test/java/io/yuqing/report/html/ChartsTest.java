/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.report.form.Heading;
import io.yuqing.report.form.Papers;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Course.Form;
import io.yuqing.report.model.Course.Series;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "4, 4", "7, 8", "99, 100", "100, 100", "1204, 1500", "80001, 100000"})
    void shouldMeasureFromZeroToARoundNumber(long most, double top) {
        assertThat(Axis.of(lines(figure(most))).top()).isEqualTo(top);
    }

    @Test
    void shouldShowNumbersOfAnAxisAsPeopleWriteThem() {
        assertThat(Axis.shown(1_500)).isEqualTo("1,500");
        assertThat(Axis.shown(0.5)).isEqualTo("0.5");
    }

    @Test
    void shouldLeaveAGapWhereNothingIsKnown() {
        LineChart chart =
                LineChart.of(
                        lines(figure(0), figure(10), null, figure(5), null, figure(10), figure(0)));

        LineChart.Line line = chart.lines().get(0);
        assertThat(line.parts()).hasSize(2).allMatch(part -> part.split(" ").length == 2);
        assertThat(line.dots()).hasSize(1);
        assertThat(line.parts().get(0))
                .startsWith(LineChart.LEFT + ".0," + LineChart.BOTTOM + ".0 ");
        assertThat(line.parts().get(1)).endsWith(LineChart.RIGHT + ".0," + LineChart.BOTTOM + ".0");
    }

    @Test
    void shouldLabelAsManyHoursAsThereIsRoomFor() {
        List<String> hours = IntStream.range(0, 72).mapToObj(hour -> hour + "时").toList();
        LineChart chart =
                LineChart.of(
                        new Course(
                                Form.LINES,
                                "信息量",
                                "条",
                                hours,
                                List.of(new Series("", Collections.nCopies(72, figure(1))))));

        assertThat(chart.labels()).hasSizeBetween(6, 9);
        assertThat(chart.labels().get(0).shown()).isEqualTo("0时");
    }

    @Test
    void shouldDrawNoBarForWhatIsNotKnown() {
        List<Figure> values = new ArrayList<>(List.of(figure(10)));
        values.add(null);
        BarChart chart =
                BarChart.of(
                        new Course(
                                Form.BARS,
                                "平台",
                                "条",
                                List.of("微博", "名字特别长的一个平台"),
                                List.of(new Series("信息", values))));

        assertThat(chart.rows().get(0).bars().get(0).value()).isEqualTo("10");
        assertThat(Double.parseDouble(chart.rows().get(0).bars().get(0).length())).isPositive();
        assertThat(chart.rows().get(1).bars().get(0).value()).isEqualTo("未知");
        assertThat(chart.rows().get(1).bars().get(0).length()).isEqualTo("0.0");
        assertThat(chart.rows().get(1).shown()).isEqualTo("名字特别长的一…");
    }

    @Test
    void shouldDrawAChartOfNothing() {
        assertThat(LineChart.of(lines()).lines().get(0).parts()).isEmpty();
        assertThat(BarChart.of(new Course(Form.BARS, "", "", List.of(), List.of())).rows())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 一、", "10, 十、", "11, 十一、", "20, 二十、", "45, 四十五、"})
    void shouldNumberSectionsByTheirPlace(int place, String number) {
        List<Section> sections = Collections.nCopies(place, new Section("节", List.of()));

        assertThat(Heading.of(sections, 1).get(place - 1).number()).isEqualTo(number);
    }

    private static Course lines(Figure... values) {
        List<String> labels = IntStream.range(0, values.length).mapToObj(String::valueOf).toList();
        return new Course(
                Form.LINES, "", "", labels, List.of(new Series("", Arrays.asList(values))));
    }

    private static Figure figure(long value) {
        return Papers.figure(Long.toString(value), value);
    }
}
