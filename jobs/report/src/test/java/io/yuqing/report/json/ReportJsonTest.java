/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.report.model.Ask;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Quote;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.model.Section;
import io.yuqing.report.model.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {
    private static final Figure FIGURE =
            new Figure("0.50", new BigDecimal("0.50"), new Figure.Origin("q1", "a/b", "x"), 30);

    @Test
    void everyBlockComesBackAsItWasWithoutTheTextsOfQuotes() throws IOException {
        Quote quote = quote("原话");
        Report report = report(quote);

        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report(quote("")));
    }

    @Test
    void theSameReportIsAlwaysTheSameBytes() throws IOException {
        byte[] json = ReportJson.write(report(quote("原话")));

        assertThat(ReportJson.write(report(quote("原话")))).isEqualTo(json);
        assertThat(ReportJson.write(ReportJson.read(json))).isEqualTo(json);
        assertThat(new String(json, UTF_8)).contains("\"value\":0.50").doesNotContain("原话");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"schema\":2}", "{\"schema\":1}", "no json", ""})
    void whatIsNoReportIsRefused(String text) {
        assertThatThrownBy(() -> ReportJson.read(text.getBytes(UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static Quote quote(String text) {
        return new Quote(
                "weibo/1", text, true, "ab", "微博", 5, "https://e.org", List.of(new Words("组")));
    }

    private static Report report(Quote quote) {
        Grid grid =
                new Grid(
                        "表",
                        List.of("甲", "乙"),
                        List.of(1, 2),
                        List.of(List.of(FIGURE, new Missing("未采集"))));
        Course course =
                new Course(
                        Course.Form.BARS,
                        "图",
                        "条",
                        List.of("一", "二"),
                        List.of(new Course.Series("线", Arrays.asList(FIGURE, null))));
        Section part = new Section("分", List.of(grid, course, quote));
        Section section =
                new Section(
                        "",
                        List.of(
                                new Paragraph(
                                        List.of(
                                                new Words("字"),
                                                new Link("原文", "https://e.org"),
                                                FIGURE)),
                                new FillIn("建议", List.of(new Words("已填")))),
                        List.of(part));
        Ask ask = new Ask("q1", "topics", Map.of("from", "x"), List.of("a", "b"), "v");
        return new Report(
                ReportKind.TOPIC,
                "flood",
                "题",
                1,
                2,
                3,
                List.of(Paragraph.of(new Words("账不平"))),
                List.of(section),
                List.of(ask));
    }
}
