/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.report.form.Papers;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Course.Series;
import io.yuqing.report.model.Report;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;

class DocxChartsTest {
    @Test
    void shouldHoldTheNumbersInASheetThatOfficeEdits() throws Exception {
        try (XWPFDocument paper = Opened.of(chart(Papers.course(Course.Form.LINES, 2)))) {
            XSSFSheet sheet = paper.getCharts().get(0).getWorkbook().getSheetAt(0);
            assertThat(row(sheet, 0)).containsExactly("", "第1组", "第2组");
            assertThat(row(sheet, 1)).containsExactly("8时", "12.0", "52.0");
            assertThat(row(sheet, 4)).containsExactly("11时", "1204.0", "904.0");
        }
    }

    /** What is not known is no zero. */
    @Test
    void shouldLeaveGapsWhereNothingIsKnown() throws Exception {
        try (XWPFDocument paper = Opened.of(chart(Papers.course(Course.Form.LINES, 1)))) {
            XWPFChart chart = paper.getCharts().get(0);
            assertThat(chart.getCTChart().getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.GAP);
            assertThat(row(chart.getWorkbook().getSheetAt(0), 3)).containsExactly("10时", "");
            assertThat(lines(chart).getSerArray(0).getVal().getNumRef().getNumCache().getPtList())
                    .extracting(point -> point.getIdx() + "=" + point.getV())
                    .containsExactly("0=12.0", "1=180.0", "3=1204.0");
        }
    }

    @Test
    void shouldTellSeriesApartWithoutColours() throws Exception {
        try (XWPFDocument paper =
                Opened.of(
                        chart(
                                Papers.course(Course.Form.LINES, 3),
                                Papers.course(Course.Form.BARS, 3)))) {
            assertThat(Arrays.asList(lines(paper.getCharts().get(0)).getSerArray()))
                    .extracting(
                            series -> series.getSpPr().getLn().getPrstDash().getVal().toString())
                    .containsExactly("solid", "dash", "sysDot");
            assertThat(Arrays.asList(lines(paper.getCharts().get(0)).getSerArray()))
                    .extracting(series -> series.getMarker().getSymbol().getVal().toString())
                    .containsExactly("circle", "square", "triangle");
            assertThat(Arrays.asList(bars(paper.getCharts().get(1)).getSerArray()))
                    .extracting(series -> series.getSpPr().xmlText())
                    .satisfiesExactly(
                            first ->
                                    assertThat(first)
                                            .contains("solidFill")
                                            .doesNotContain("pattFill"),
                            second -> assertThat(second).contains("pattFill prst=\"wdUpDiag\""),
                            third -> assertThat(third).contains("pattFill prst=\"pct20\""));
        }
    }

    @Test
    void shouldNameItsAxes() throws Exception {
        try (XWPFDocument paper = Opened.of(chart(Papers.course(Course.Form.LINES, 2)))) {
            CTPlotArea plot = plot(paper.getCharts().get(0));
            assertThat(plot.getCatAxArray(0).getTitle().xmlText()).contains("时间");
            assertThat(plot.getValAxArray(0).getTitle().xmlText()).contains("条");
            assertThat(plot.getValAxArray(0).getScaling().getMin().getVal()).isZero();
        }
    }

    @Test
    void shouldSayWhatItShowsToWhoDoesNotSeeIt() throws Exception {
        try (XWPFDocument paper = Opened.of(chart(Papers.course(Course.Form.BARS, 1)))) {
            assertThat(paper.getDocument().xmlText()).contains("descr=\"信息量\"");
        }
    }

    @Test
    void shouldHaveNoHalvesOfFewItems() throws Exception {
        Course few =
                new Course(
                        Course.Form.BARS,
                        "办结",
                        "件",
                        List.of("城管", "水务"),
                        List.of(
                                new Series(
                                        "",
                                        List.of(Papers.figure("1", 1), Papers.figure("2", 2)))));
        try (XWPFDocument paper = Opened.of(chart(few))) {
            assertThat(plot(paper.getCharts().get(0)).getValAxArray(0).getMajorUnit().getVal())
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldLabelAsManyHoursAsThereIsRoomFor() throws Exception {
        List<String> hours = IntStream.range(0, 72).mapToObj(hour -> hour + "时").toList();
        Course days =
                new Course(
                        Course.Form.LINES,
                        "信息量",
                        "条",
                        hours,
                        List.of(new Series("", Collections.nCopies(72, Papers.figure("1", 1)))));
        try (XWPFDocument paper = Opened.of(chart(days))) {
            assertThat(plot(paper.getCharts().get(0)).getCatAxArray(0).xmlText())
                    .containsPattern("<c:auto [^>]*/><c:tickLblSkip val=\"9\"/>");
            assertThat(plot(paper.getCharts().get(0)).getValAxArray(0).getNumFmt().getFormatCode())
                    .startsWith("#,##0");
            assertThat(
                            plot(paper.getCharts().get(0))
                                    .getLineChartArray(0)
                                    .getSerArray(0)
                                    .getCat()
                                    .getStrRef()
                                    .getStrCache()
                                    .getPtList()
                                    .stream()
                                    .map(label -> label.getV())
                                    .filter(label -> !label.isEmpty()))
                    .containsExactly("0时", "9时", "18时", "27时", "36时", "45时", "54时", "63时");
        }
    }

    @Test
    void shouldDrawNoChartOfNothing() throws Exception {
        Course nothing =
                new Course(
                        Course.Form.LINES,
                        "信息量",
                        "条",
                        List.of("8时"),
                        List.of(new Series("", Collections.singletonList(null))));
        try (XWPFDocument paper = Opened.of(chart(nothing))) {
            assertThat(paper.getCharts()).isEmpty();
            assertThat(Opened.lines(paper)).contains("图题 图1　信息量：没有可画的数据");
        }
    }

    private static Report chart(Course... courses) {
        return Papers.of(List.of(), Papers.section("", courses));
    }

    private static CTPlotArea plot(XWPFChart chart) {
        return chart.getCTChart().getPlotArea();
    }

    private static CTLineChart lines(XWPFChart chart) {
        return plot(chart).getLineChartArray(0);
    }

    private static CTBarChart bars(XWPFChart chart) {
        return plot(chart).getBarChartArray(0);
    }

    private static List<String> row(XSSFSheet sheet, int row) {
        return IntStream.range(0, sheet.getRow(0).getLastCellNum())
                .mapToObj(i -> sheet.getRow(row).getCell(i, MissingCellPolicy.CREATE_NULL_AS_BLANK))
                .map(Object::toString)
                .toList();
    }
}
