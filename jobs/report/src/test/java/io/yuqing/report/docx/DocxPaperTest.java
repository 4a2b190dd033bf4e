/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.report.docx.template.Edited;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.form.Papers;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Section;
import io.yuqing.report.model.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

class DocxPaperTest {
    @TempDir private Path folder;

    @Test
    void shouldHaveTheSectionsOfAPaperInTheirOrderInTheStylesOfTheTemplate() throws IOException {
        try (XWPFDocument paper = Opened.of(Papers.full())) {
            assertThat(Opened.lines(paper))
                    .containsExactly(
                            "报头名称 网络舆情日志",
                            "报头期号 第　　期",
                            "报头单位 【编印单位】\t2026年11月24日",
                            "公文标题 11月23日网络舆情日志",
                            "公文副题 （11月23日 00:00 至 23:59）",
                            "警示 【数据存疑】账不平：缺记 3条，查清之前请不要引用数字。",
                            "公文正文 全天信息1,204条。",
                            "一级标题 一、当日概况",
                            "表题 表1　平台分布",
                            "公文表格 平台\t信息（条）\t负面\n微博\t800\t样本不足30条，不列占比",
                            "附注",
                            "图",
                            "图题 图1　信息量",
                            "附注 空缺处未采集或不可知，不是零。",
                            "图",
                            "图题 图2　信息量",
                            "附注 空缺处未采集或不可知，不是零。",
                            "二级标题 （一）平台",
                            "公文正文 一段。",
                            "二级标题 （二）渠道",
                            "三级标题 1.论坛",
                            "公文正文 一段。",
                            "一级标题 二、重点事件",
                            "公文正文 负面，与37条跟帖同组",
                            "引文 停水三天了，没人管。",
                            "引文 到底什么时候来水？",
                            "引文出处 11月23日 01:00　微博　编号 weibo:51　https://weibo.example/51",
                            "公文正文 负面，与37条跟帖同组",
                            "引文 停水",
                            "引文出处 （节选）11月23日 01:00　微博　编号 weibo:51　无链接",
                            "公文正文 负面，与37条跟帖同组",
                            "引文 原文已过保存期，不再显示。",
                            "引文出处 11月23日 01:00　微博　编号 weibo:51　https://weibo.example/52",
                            "公文正文 原帖",
                            "待填 【研判结论：由研判人员填写】",
                            "公文正文 【建议】值班员 11月23日 09:00：已核实。");
        }
    }

    @Test
    void shouldWriteAPaperOfNothing() throws IOException {
        try (XWPFDocument paper = Opened.of(Papers.of(List.of()))) {
            assertThat(Opened.lines(paper).get(4)).isEqualTo("公文副题 （11月23日 00:00 至 23:59）");
            assertThat(Opened.lines(paper)).hasSize(5);
        }
    }

    @Test
    void shouldMakeTheSameBytesWheneverAndWhereverItIsMade() throws IOException {
        byte[] first = Opened.bytes(Papers.full(), PaperTemplate.standard());
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(Opened.bytes(Papers.full(), PaperTemplate.standard())).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(first.length).isLessThan(60_000);
    }

    @Test
    void shouldSayWhenItWasMadeAndNameNobody() throws IOException {
        try (XWPFDocument paper = Opened.of(Papers.full())) {
            var core = paper.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("11月23日网络舆情日志");
            assertThat(core.getCreated().toInstant())
                    .isEqualTo(Instant.ofEpochMilli(Papers.full().madeAt()));
            assertThat(core.getModified()).isEqualTo(core.getCreated());
            assertThat(core.getCreator()).isNull();
            assertThat(core.getLastModifiedByUser()).isNull();
        }
    }

    @Test
    void shouldRepeatTheHeadsOfTablesAndTearNoRow() throws IOException {
        try (XWPFDocument paper = Opened.of(Papers.of(List.of(), section(grid(30))))) {
            List<XWPFTableRow> rows = paper.getTables().get(0).getRows();
            assertThat(rows).hasSize(31).allMatch(XWPFTableRow::isCantSplitRow);
            assertThat(rows.get(0).isRepeatHeader()).isTrue();
            assertThat(rows.subList(1, 31)).noneMatch(XWPFTableRow::isRepeatHeader);
        }
    }

    @Test
    void shouldGiveColumnsTheirSharesOfALine() throws IOException {
        try (XWPFDocument paper = Opened.of(Papers.of(List.of(), section(grid(1))))) {
            assertThat(paper.getTables().get(0).getCTTbl().getTblGrid().getGridColList())
                    .extracting(column -> ((BigInteger) column.getW()).intValue())
                    .containsExactly(8_850 * 3 / 4, 8_850 - 8_850 * 3 / 4);
        }
    }

    @Test
    void shouldPutNumbersBelowOneAnother() throws IOException {
        try (XWPFDocument paper = Opened.of(Papers.of(List.of(), section(grid(2))))) {
            XWPFTableRow row = paper.getTables().get(0).getRow(2);
            assertThat(row.getTableCells())
                    .extracting(cell -> Opened.style(paper, cell.getParagraphs().get(0).getStyle()))
                    .containsExactly("表文", "表数");
        }
    }

    @Test
    void shouldBoundTablesAndSaySo() throws IOException {
        try (XWPFDocument paper = Opened.of(Papers.of(List.of(), section(grid(101), grid(0))))) {
            assertThat(paper.getTables().get(0).getRows()).hasSize(101);
            assertThat(Opened.lines(paper))
                    .contains("附注 共 101 行，此处列前 100 行，其余见随附的表格文件。", "附注 没有记录。");
        }
    }

    /** What a county has changed in its template stays as it is. */
    @Test
    void shouldKeepWhatACountyHasChanged() throws IOException {
        PaperTemplate template =
                PaperTemplate.read(
                        new Edited()
                                .document("{{名称}}", "清河县网络舆情{{名</w:t></w:r><w:r><w:t>称}}")
                                .document("{{编印单位}}", "中共清河县委网信办")
                                .document(
                                        "<w:sectPr>",
                                        "<w:p><w:pPr><w:pStyle w:val=\"TailText\"/></w:pPr><w:r>"
                                                + "<w:t>报：县委办公室</w:t></w:r></w:p><w:sectPr>")
                                .with("word/styles.xml", "仿宋_GB2312", "方正仿宋_GBK")
                                .in(folder));
        byte[] paper = Opened.bytes(Papers.full(), template);

        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(paper))) {
            List<String> lines = Opened.lines(opened);
            assertThat(lines.get(0)).isEqualTo("报头名称 清河县网络舆情网络舆情日志");
            assertThat(lines.get(2)).isEqualTo("报头单位 中共清河县委网信办\t2026年11月24日");
            assertThat(lines.get(lines.size() - 1)).isEqualTo("版记 报：县委办公室");
            assertThat(letters(opened).getRFontsArray(0).getEastAsia()).isEqualTo("方正仿宋_GBK");
        }
    }

    /** A break of sections that a county has put behind the body ends one all the same. */
    @Test
    void shouldKeepABreakOfSections() throws IOException {
        PaperTemplate template =
                PaperTemplate.read(
                        new Edited()
                                .document(
                                        "<w:pStyle w:val=\"PaperText\"/>",
                                        "<w:pStyle w:val=\"PaperText\"/><w:sectPr><w:pgSz"
                                                + " w:w=\"11906\" w:h=\"16838\"/><w:pgMar"
                                                + " w:left=\"1000\" w:right=\"906\"/></w:sectPr>")
                                .in(folder));
        byte[] paper = Opened.bytes(Papers.full(), template);

        assertThat(template.width()).isEqualTo(10_000);
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(paper))) {
            List<String> lines = Opened.lines(opened);
            assertThat(lines.get(lines.size() - 1)).isEqualTo("公文正文");
            assertThat(opened.getParagraphs().get(opened.getParagraphs().size() - 1).getCTPPr())
                    .matches(properties -> properties.isSetSectPr());
        }
    }

    /** 10,000 items behind one paper. The bound is generous: the first paper also loads classes. */
    @Test
    void shouldWriteALargePaperSoon() throws IOException {
        Report large =
                Papers.of(
                        List.of(),
                        section(grid(10_000)),
                        section(
                                IntStream.range(0, 100)
                                        .mapToObj(i -> Papers.quote("停水".repeat(100), "", false))
                                        .toArray(Block[]::new)));

        assertThat(CompletableFuture.supplyAsync(() -> size(large)))
                .succeedsWithin(Duration.ofSeconds(30))
                .satisfies(size -> assertThat(size).isLessThan(100_000));
    }

    private static CTRPr letters(XWPFDocument opened) {
        return opened.getStyles().getDefaultRunStyle().getRPr();
    }

    private static int size(Report report) {
        try {
            return Opened.bytes(report, PaperTemplate.standard()).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Grid grid(int rows) {
        List<Run> row = List.of(new Words("微博"), Papers.figure("1,204", 1_204));
        return new Grid(
                "平台分布", List.of("平台", "信息（条）"), List.of(3, 1), Collections.nCopies(rows, row));
    }

    private static Section section(Block... blocks) {
        return Papers.section("节", blocks);
    }
}
