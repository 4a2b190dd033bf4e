/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.HostileTexts;
import io.yuqing.report.form.Papers;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesBehindTest {
    @Test
    void shouldHaveASheetATableASheetAChartAndOneOfTheQuestions() throws IOException {
        try (XSSFWorkbook book = opened(Papers.full())) {
            assertThat(names(book)).containsExactly("平台分布", "信息量", "信息量（2）", "数据来源");
            assertThat(rows(book.getSheet("平台分布")))
                    .containsExactly(
                            List.of("平台", "信息（条）", "负面"), List.of("微博", "800", "样本不足30条，不列占比"));
            assertThat(rows(book.getSheet("信息量")).subList(0, 4))
                    .containsExactly(
                            List.of("时间", "第1组（条）", "第2组（条）"),
                            List.of("8时", "12", "52"),
                            List.of("9时", "180", "220"),
                            List.of("10时", "", ""));
            assertThat(rows(book.getSheet("数据来源")))
                    .containsExactly(
                            List.of("编号", "查询", "参数", "逐行区分", "版本"),
                            List.of(
                                    "q1",
                                    "report-day",
                                    "from=2026-11-22\nto=2026-11-23",
                                    "",
                                    "0123456789abcdef"));
        }
    }

    @Test
    void shouldHoldNumbersAsNumbersAsTheyWereAnswered() throws IOException {
        List<Run> row =
                List.of(
                        Papers.figure("1,204条", 1_204),
                        figure("37.5%", "0.375"),
                        figure("降3.0%", "-0.03"),
                        figure("2天3小时", "3060"),
                        new Missing("未采集"));
        try (XSSFWorkbook book =
                opened(Papers.of(List.of(), Papers.section("", grid("表", List.of(row)))))) {
            XSSFSheet sheet = book.getSheet("表");
            assertThat(
                            IntStream.range(0, 4)
                                    .mapToObj(
                                            i -> sheet.getRow(1).getCell(i).getNumericCellValue()))
                    .containsExactly(1_204.0, 0.375, -0.03, 3_060.0);
            assertThat(rows(sheet).get(1))
                    .containsExactly("1204", "37.5%", "-3.0%", "3060分", "未采集");
        }
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void shouldMakeATextOfWhateverStrangersWrite(String hostile) throws IOException {
        Report report =
                Papers.of(
                        List.of(),
                        Papers.section(
                                "",
                                grid(
                                        hostile,
                                        List.of(
                                                List.of(
                                                        new Words(hostile),
                                                        new Link(hostile, hostile)))),
                                grid(hostile, List.of())));
        try (XSSFWorkbook book = opened(report)) {
            assertThat(names(book)).hasSize(3).doesNotHaveDuplicates();
            for (int i = 0; i < 2; i++) {
                assertThat(book.getSheetAt(0).getRow(1).getCell(i).getCellType())
                        .isEqualTo(CellType.STRING);
                assertThat(book.getSheetAt(0).getRow(1).getCell(i).getStringCellValue())
                        .doesNotContainPattern("^[\\s\\u200B]*[=+@-]");
            }
        }
    }

    @Test
    void shouldGiveSheetsNamesThatExcelTakes() throws IOException {
        Report report =
                Papers.of(
                        List.of(),
                        Papers.section(
                                "",
                                grid("'[a]:b*c?d/e\\f'", List.of()),
                                grid("", List.of()),
                                grid("😡".repeat(40), List.of()),
                                grid("😡".repeat(40), List.of()),
                                grid("ABC", List.of()),
                                grid("abc", List.of()),
                                grid("数据来源", List.of())));
        try (XSSFWorkbook book = opened(report)) {
            assertThat(names(book))
                    .containsExactly(
                            "a  b c d e f",
                            "表",
                            "😡".repeat(15),
                            "😡".repeat(14) + "（2）",
                            "ABC",
                            "abc（2）",
                            "数据来源",
                            "数据来源（2）");
        }
    }

    @Test
    void shouldCutATextThatNoCellTakes() throws IOException {
        Report report =
                Papers.of(
                        List.of(),
                        Papers.section(
                                "", grid("表", List.of(List.of(new Words("停".repeat(40_000)))))));
        try (XSSFWorkbook book = opened(report)) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("停…");
        }
    }

    @Test
    void shouldHoldAllRowsOfALargeTable() throws IOException {
        List<List<Run>> rows =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> List.<Run>of(Papers.figure(i + "条", i * 7_919L % 10_007)))
                        .toList();
        try (XSSFWorkbook book =
                opened(Papers.of(List.of(), Papers.section("", grid("表", rows))))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(10_000);
        }
    }

    @Test
    void shouldMakeTheSameBytesWheneverAndWhereverItIsMade() throws IOException {
        byte[] first = bytes(Papers.full());
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(bytes(Papers.full())).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> hostileTexts() {
        return HostileTexts.ALL;
    }

    private static Figure figure(String shown, String value) {
        return new Figure(shown, new BigDecimal(value), new Figure.Origin("q1", "", "share"), 40);
    }

    /** As wide as its rows. */
    private static Grid grid(String name, List<List<Run>> rows) {
        int columns = rows.isEmpty() ? 1 : rows.get(0).size();
        return new Grid(
                name, Collections.nCopies(columns, "列"), Collections.nCopies(columns, 1), rows);
    }

    private static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TablesBehind.write(report, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook opened(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(report)));
    }

    private static List<String> names(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
    }

    /** As a program shows them. */
    private static List<List<String>> rows(XSSFSheet sheet) {
        DataFormatter shown = new DataFormatter();
        int width = sheet.getRow(0).getLastCellNum();
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(
                        i ->
                                IntStream.range(0, width)
                                        .mapToObj(
                                                column ->
                                                        shown.formatCellValue(
                                                                sheet.getRow(i)
                                                                        .getCell(
                                                                                column,
                                                                                MissingCellPolicy
                                                                                        .CREATE_NULL_AS_BLANK)))
                                        .toList())
                .toList();
    }
}
