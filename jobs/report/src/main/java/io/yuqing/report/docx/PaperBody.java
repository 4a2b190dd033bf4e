/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import io.yuqing.report.docx.template.PaperStyle;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.form.Heading;
import io.yuqing.report.form.Shown;
import io.yuqing.report.form.XmlText;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Quote;
import io.yuqing.report.model.Report;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * Writes the parts of a report one below the other: doubts, then sections. The questions behind its
 * numbers stand in the workbook beside it.
 */
final class PaperBody {
    private final CTBody body;
    private final Ink ink;
    private final Tables tables;
    private final Charts charts;
    private Report report;

    PaperBody(XWPFDocument document, PaperTemplate template, CTBody body) {
        this.body = body;
        ink = new Ink(document, template);
        tables = new Tables(body, ink, template);
        charts = new Charts(document, body, ink, template);
    }

    void write(Report written) throws IOException {
        report = written;
        for (Paragraph doubt : report.doubts()) {
            CTP paragraph = paragraph(PaperStyle.DOUBT);
            ink.words(paragraph, "【数据存疑】");
            ink.runs(paragraph, doubt.runs());
        }
        sections(Heading.of(report.sections(), 1));
    }

    private void sections(List<Heading> headings) throws IOException {
        for (Heading heading : headings) {
            if (!heading.number().isEmpty()) {
                CTP paragraph = paragraph(style(heading.level()));
                ink.words(paragraph, heading.number() + heading.section().heading());
            }
            for (Block block : heading.section().blocks()) {
                block(block);
            }
            sections(heading.parts());
        }
    }

    private static PaperStyle style(int level) {
        return switch (level) {
            case 1 -> PaperStyle.HEADING_1;
            case 2 -> PaperStyle.HEADING_2;
            default -> PaperStyle.HEADING_3;
        };
    }

    private void block(Block block) throws IOException {
        if (block instanceof Paragraph text) {
            ink.runs(paragraph(PaperStyle.TEXT), text.runs());
        } else if (block instanceof Grid grid) {
            tables.write(grid);
        } else if (block instanceof Course course) {
            charts.write(course);
        } else if (block instanceof Quote quote) {
            quote(quote);
        } else if (block instanceof FillIn fill) {
            fill(fill);
        }
    }

    private void quote(Quote quote) {
        if (!quote.caption().isEmpty()) {
            ink.runs(paragraph(PaperStyle.TEXT), quote.caption());
        }
        if (quote.text().isEmpty()) {
            ink.words(paragraph(PaperStyle.QUOTE), "原文已过保存期，不再显示。");
        }
        // A paragraph a line: a mark of direction that is left open ends with its line.
        for (String line : quote.text().split("\r\n|\r|\n", -1)) {
            if (!quote.text().isEmpty()) {
                ink.quoted(paragraph(PaperStyle.QUOTE), line);
            }
        }
        CTP source = paragraph(PaperStyle.QUOTE_SOURCE);
        ink.words(
                source,
                (quote.whole() || quote.text().isEmpty() ? "" : "（节选）")
                        + Shown.moment(report, quote.publishedAt())
                        + "　"
                        + quote.platform()
                        + "　编号 "
                        + quote.itemId()
                        + "　");
        ink.link(source, quote.url().isEmpty() ? "无链接" : XmlText.of(quote.url()), quote.url());
    }

    private void fill(FillIn fill) {
        if (fill.filled().isEmpty()) {
            ink.words(paragraph(PaperStyle.FILL_IN), "【" + fill.prompt() + "】");
        } else {
            CTP paragraph = paragraph(PaperStyle.TEXT);
            ink.words(paragraph, "【" + Shown.filledTitle(fill.prompt()) + "】");
            ink.runs(paragraph, fill.filled());
        }
    }

    private CTP paragraph(PaperStyle style) {
        return ink.styled(body.addNewP(), style);
    }
}
