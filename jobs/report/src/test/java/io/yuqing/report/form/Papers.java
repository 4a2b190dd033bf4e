/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.form;

import io.yuqing.report.model.Ask;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Course.Series;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports to be drawn. */
public final class Papers {
    private static final Instant DAY = Instant.parse("2026-11-22T16:00:00Z");

    private Papers() {}

    public static Report of(List<Paragraph> doubts, Section... sections) {
        return new Report(
                ReportKind.DAILY,
                "",
                "11月23日网络舆情日志",
                DAY.toEpochMilli(),
                DAY.plusSeconds(86_400).toEpochMilli(),
                DAY.plusSeconds(113_400).toEpochMilli(),
                doubts,
                List.of(sections),
                List.of(
                        new Ask(
                                "q1",
                                "report-day",
                                Map.of("from", "2026-11-22", "to", "2026-11-23"),
                                List.of(),
                                "0123456789abcdef")));
    }

    public static Section section(String heading, Block... blocks) {
        return new Section(heading, List.of(blocks));
    }

    public static Figure figure(String shown, long value) {
        return new Figure(
                shown, BigDecimal.valueOf(value), new Figure.Origin("q1", "", "items"), value);
    }

    public static Quote quote(String text, String url, boolean whole) {
        return new Quote(
                "weibo:51",
                text,
                whole,
                "ab".repeat(32),
                "微博",
                DAY.plusSeconds(3_600).toEpochMilli(),
                url,
                List.of(new Words("负面，与"), figure("37条", 37), new Words("跟帖同组")));
    }

    public static Course course(Course.Form form, int series) {
        return new Course(
                form,
                "信息量",
                "条",
                List.of("8时", "9时", "10时", "11时", "12时"),
                IntStream.range(0, series)
                        .mapToObj(each -> series("第" + (each + 1) + "组", each))
                        .toList());
    }

    private static Series series(String name, int each) {
        return new Series(
                name,
                Arrays.asList(
                        figure("12条", 12 + each * 40),
                        figure("180条", 180 + each * 40),
                        null,
                        figure("1,204条", 1_204 - each * 300),
                        null));
    }

    /** One of everything. */
    public static Report full() {
        return of(
                List.of(
                        Paragraph.of(
                                new Words("账不平：缺记 "), figure("3条", 3), new Words("，查清之前请不要引用数字。"))),
                section(
                        "",
                        Paragraph.of(new Words("全天信息"), figure("1,204条", 1_204), new Words("。"))),
                new Section(
                        "当日概况",
                        List.of(
                                new Grid(
                                        "平台分布",
                                        List.of("平台", "信息（条）", "负面"),
                                        List.of(2, 1, 1),
                                        List.of(
                                                List.of(
                                                        new Words("微博"),
                                                        figure("800", 800),
                                                        new Missing("样本不足30条，不列占比")))),
                                course(Course.Form.LINES, 2),
                                course(Course.Form.BARS, 3)),
                        List.of(
                                section("平台", Paragraph.of(new Words("一段。"))),
                                new Section(
                                        "渠道",
                                        List.of(),
                                        List.of(section("论坛", Paragraph.of(new Words("一段。"))))))),
                section(
                        "重点事件",
                        quote("停水三天了，没人管。\n到底什么时候来水？", "https://weibo.example/51", true),
                        quote("停水", "", false),
                        quote("", "https://weibo.example/52", true),
                        Paragraph.of(new Link("原帖", "https://weibo.example/53")),
                        new FillIn("研判结论：由研判人员填写", List.of()),
                        new FillIn("建议：由承办人员填写", List.of(new Words("值班员 11月23日 09:00：已核实。")))));
    }
}
