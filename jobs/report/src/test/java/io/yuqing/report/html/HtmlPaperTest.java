/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.HostileTexts;
import io.yuqing.report.form.Papers;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Section;
import io.yuqing.report.model.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlPaperTest {
    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)");

    @Test
    void shouldNameTheOfficeInItsHeadIfThereIsOne() {
        String html = HtmlPaper.write(Papers.full(), " 清河县<b>网信办 ");

        assertThat(html).contains("<p class=\"imprint\"><span><bdi>清河县&lt;b&gt;网信办</bdi></span>");
        assertThat(HtmlPaper.write(Papers.full())).contains("<p class=\"imprint\"><span>内容时段");
    }

    @Test
    void shouldHaveTheSectionsOfAPaperInTheirOrderWithTheirNumbers() {
        String html = HtmlPaper.write(Papers.full());

        assertThat(text(html))
                .containsSubsequence(
                        "网络舆情日志",
                        "内容时段：11月23日 00:00 至 23:59",
                        "生成：2026年11月24日 07:30",
                        "11月23日网络舆情日志",
                        "账不平：缺记 3条，查清之前请不要引用数字。",
                        "全天信息1,204条。",
                        "一、当日概况",
                        "平台分布",
                        "样本不足30条，不列占比",
                        "（一）平台",
                        "（二）渠道",
                        "1.论坛",
                        "二、重点事件",
                        "负面，与37条跟帖同组",
                        "停水三天了，没人管。\n到底什么时候来水？",
                        "11月23日 01:00",
                        "微博",
                        "编号 weibo:51",
                        "原文链接",
                        "……（节选）",
                        "无链接",
                        "原文已过保存期，不再显示。",
                        "【研判结论：由研判人员填写】",
                        "【建议】值班员 11月23日 09:00：已核实。",
                        "1 个问题",
                        "report-day",
                        "from=2026-11-22",
                        "0123456789ab");
    }

    @Test
    void shouldSayOfEachFigureWhereItIsFrom() {
        assertThat(HtmlPaper.write(Papers.full()))
                .contains("<data value=\"1204\" title=\"问题 q1，items，n=1204\">1,204条</data>");
    }

    @Test
    void shouldPutDoubtsFirstAndHaveNoneWithoutThem() {
        assertThat(HtmlPaper.write(Papers.full()))
                .containsSubsequence("<h1>", "class=\"doubts\"", "<h2>");
        assertThat(HtmlPaper.write(Papers.of(List.of()))).doesNotContain("class=\"doubts\"");
    }

    @Test
    void shouldFetchNothingAndRunNothing() {
        String html = HtmlPaper.write(Papers.full());

        assertThat(html)
                .contains("default-src 'none'")
                .doesNotContain("<script", "<link", "<img", "<iframe", "@import", " on");
        assertThat(html.replaceAll("url\\(#[a-z]+\\)", "")).doesNotContain("url(", " src=");
    }

    @Test
    void shouldHaveTheMarginsOfAPaper() {
        assertThat(HtmlPaper.write(Papers.full()))
                .contains("@page { size: A4; margin: 37mm 26mm 35mm 28mm; }", "28.95pt");
    }

    @Test
    void shouldNotPrintTheQuestionsBehindTheNumbers() {
        assertThat(HtmlPaper.write(Papers.full()))
                .contains("<details class=\"asks\">")
                .containsSubsequence("@media print", ".asks { display: none; }");
    }

    @Test
    void shouldNumberTablesAndChartsAndKeepADayInOnePiece() {
        Grid times =
                new Grid(
                        "时限",
                        List.of("到期", "事项"),
                        List.of(1, 1),
                        List.of(
                                List.of(new Words("11月29日 09:00"), new Words("11月29日开始")),
                                List.of(new Words("2026年1月2日"), new Words("停水"))));

        assertThat(HtmlPaper.write(Papers.of(List.of(), new Section("", List.of(times)))))
                .contains("<td class=\"moment\"><bdi>11月29日 09:00</bdi>")
                .contains("<td class=\"moment\"><bdi>2026年1月2日</bdi>")
                .contains("<td><bdi>11月29日开始</bdi>")
                .contains(".moment, .moment bdi { word-break: keep-all;")
                .contains("content: \"表\" counter(table)", "content: \"图\" counter(chart)");
    }

    /** A paper with a hostile text has the same tags as one with a harmless text. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void shouldShowHostileTextsAsTexts(String hostile) {
        String html = HtmlPaper.write(Papers.of(List.of(), everywhere(hostile, "")));

        assertThat(tags(html))
                .isEqualTo(tags(HtmlPaper.write(Papers.of(List.of(), everywhere("停水", "")))));
        assertThat(html).doesNotContain("<script", "<img", "<base", "<iframe");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void shouldLinkOnlyToPagesOfTheWeb(String address) {
        String html = HtmlPaper.write(Papers.of(List.of(), everywhere("停水", address)));

        assertThat(html).doesNotContain("href=");
    }

    private static List<String> hostileTexts() {
        return HostileTexts.ALL;
    }

    private static List<String> addresses() {
        return HostileTexts.ADDRESSES;
    }

    private static Section everywhere(String text, String address) {
        return Papers.section(
                text,
                Paragraph.of(new Words(text), new Missing(text), new Link(text, address)),
                new Grid(text, List.of(text), List.of(1), List.of(List.of(new Words(text)))),
                new Course(Course.Form.BARS, text, text, List.of(text), List.of()),
                new Course(Course.Form.LINES, text, text, List.of(text), List.of()),
                Papers.quote(text, address, false),
                new FillIn(text, List.of()),
                new FillIn(text, List.of(new Words(text))));
    }

    private static List<String> tags(String html) {
        return TAG.matcher(html).results().map(found -> found.group(1)).toList();
    }

    /** As people read it. */
    private static String text(String html) {
        Matcher style = Pattern.compile("(?s)<(style|title)[^>]*>.*?</\\1>").matcher(html);
        return style.replaceAll("")
                .replaceAll("<[^>]*>", "")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replaceAll("(?m)^\\s+", "");
    }
}
