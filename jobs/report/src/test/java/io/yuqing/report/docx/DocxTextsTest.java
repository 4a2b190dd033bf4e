/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.HostileTexts;
import io.yuqing.report.form.Papers;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Course.Series;
import io.yuqing.report.model.Excerpt;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Quote;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.Section;
import io.yuqing.report.model.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of strangers in papers. */
class DocxTextsTest {

    /** A paper with a hostile text has the same parts as one with a harmless text. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void shouldTakeHostileTextsAsTexts(String hostile) throws IOException {
        try (XWPFDocument paper = Opened.of(everywhere(hostile, ""));
                XWPFDocument harmless = Opened.of(everywhere("停水", ""))) {
            assertThat(styles(paper)).isEqualTo(styles(harmless));
            assertThat(links(paper)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void shouldLinkOnlyToPagesOfTheWeb(String address) throws IOException {
        try (XWPFDocument paper = Opened.of(everywhere("停水", address))) {
            assertThat(links(paper)).isEmpty();
        }
    }

    @Test
    void shouldLinkToWhereAQuoteIsFrom() throws IOException {
        try (XWPFDocument paper =
                Opened.of(everywhere("停水", "https://weibo.example/五十一?a=1&b=2"))) {
            assertThat(links(paper))
                    .hasSize(3)
                    .containsOnly("https://weibo.example/%E4%BA%94%E5%8D%81%E4%B8%80?a=1&b=2");
        }
    }

    /** Word calls a file broken that has one. */
    @Test
    void shouldNotLinkToAnAddressOfEndlessLength() throws IOException {
        String url = "https://weibo.example/" + "a".repeat(2_000);
        try (XWPFDocument paper = Opened.of(everywhere("停水", url))) {
            assertThat(links(paper)).isEmpty();
            assertThat(Opened.lines(paper)).anyMatch(line -> line.contains(url));
        }
    }

    @Test
    void shouldQuoteEachCharacterThatAFileCanHold() throws IOException {
        String text = " 停水\t三天\u202E了😡𠮷 <b>&amp;]]>";
        try (XWPFDocument paper = Opened.of(quote(text))) {
            assertThat(Opened.lines(paper)).contains("引文 " + text);
        }
    }

    @Test
    void shouldQuoteATextOfTenThousandCharacters() throws IOException {
        String text = "停水三天没人管，".repeat(1_250);
        try (XWPFDocument paper = Opened.of(quote(text))) {
            assertThat(Opened.lines(paper)).contains("引文 " + text);
        }
    }

    /** Also at a mark of direction: what stands behind it is not turned around. */
    @Test
    void shouldEndAQuoteWithItsLines() throws IOException {
        try (XWPFDocument paper = Opened.of(quote("停\u202E水\r\n\r\n三\r天"))) {
            assertThat(Opened.lines(paper))
                    .containsSubsequence("引文 停\u202E水", "引文", "引文 三", "引文 天");
        }
    }

    @Test
    void shouldTurnAroundNoNumberBehindAName() throws IOException {
        Report report =
                Papers.of(
                        List.of(),
                        Papers.section(
                                "",
                                Paragraph.of(
                                        new Words("话题\u202E停水\u2067\u200F："),
                                        Papers.figure("1,204条", 1_204))));
        try (XWPFDocument paper = Opened.of(report)) {
            assertThat(Opened.lines(paper)).contains("公文正文 话题停水：1,204条");
        }
    }

    @Test
    void shouldDropWhatNoFileMayHold() throws IOException {
        try (XWPFDocument paper = Opened.of(quote("停\u0000水\u0001\uFFFE\uD800了"))) {
            assertThat(Opened.lines(paper)).contains("引文 停水了");
        }
    }

    private static Report quote(String text) {
        return Papers.of(List.of(), Papers.section("", Papers.quote(text, "", true)));
    }

    private static List<String> hostileTexts() {
        return HostileTexts.ALL;
    }

    private static List<String> addresses() {
        return HostileTexts.ADDRESSES;
    }

    /** In each place where a stranger may have written something. */
    private static Report everywhere(String text, String url) {
        Section section =
                new Section(
                        text,
                        List.of(
                                Paragraph.of(
                                        new Words(text),
                                        new Link(text, url),
                                        new Excerpt(text, text, false, text)),
                                new Grid(
                                        text,
                                        List.of(text),
                                        List.of(1),
                                        List.of(List.of(new Link(text, url)))),
                                chart(text),
                                new Quote(
                                        text,
                                        text.replace('\n', ' '),
                                        true,
                                        "",
                                        text,
                                        0,
                                        url,
                                        List.of(new Words(text))),
                                new FillIn(text, List.of()),
                                new FillIn("建议", List.of(new Words(text)))));
        Report report = Papers.of(List.of(Paragraph.of(new Words(text))), section);
        return new Report(
                report.kind(),
                text,
                text,
                report.from(),
                report.to(),
                report.madeAt(),
                report.doubts(),
                report.sections(),
                report.asks());
    }

    private static Block chart(String text) {
        return new Course(
                Course.Form.BARS,
                text,
                text,
                List.of(text),
                List.of(new Series(text, List.of(Papers.figure("1", 1)))));
    }

    private static List<String> styles(XWPFDocument paper) {
        return Opened.lines(paper).stream().map(line -> line.split(" ", 2)[0]).toList();
    }

    private static List<String> links(XWPFDocument paper) throws IOException {
        try {
            List<String> links = new ArrayList<>();
            for (PackageRelationship each : paper.getPackagePart().getRelationships()) {
                if (each.getTargetMode() == TargetMode.EXTERNAL) {
                    links.add(each.getTargetURI().toASCIIString());
                }
            }
            return links;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
