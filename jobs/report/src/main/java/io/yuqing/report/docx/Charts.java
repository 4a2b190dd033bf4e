/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import io.yuqing.report.docx.template.PaperStyle;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.form.Shown;
import io.yuqing.report.form.XmlText;
import io.yuqing.report.model.Course;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Charts with their numbers, as wide as a line. */
final class Charts {
    /** Seven lines of the text. */
    private static final int HEIGHT = (int) (7 * 28.95 * Units.EMU_PER_POINT);

    private static final int TWIPS_A_POINT = 20;

    private final XWPFDocument document;
    private final CTBody body;
    private final Ink ink;
    private final int width;
    private final String font;
    private int written;

    Charts(XWPFDocument document, CTBody body, Ink ink, PaperTemplate template) {
        this.document = document;
        this.body = body;
        this.ink = ink;
        width = template.width() / TWIPS_A_POINT * Units.EMU_PER_POINT;
        font = template.font(PaperStyle.CHART_NAME);
    }

    void write(Course course) throws IOException {
        written++;
        boolean drawn = ChartValues.isKnown(course);
        if (drawn) {
            draw(course, ink.styled(body.addNewP(), PaperStyle.CHART));
        }
        String name = "图" + written + "　" + course.name();
        ink.words(
                ink.styled(body.addNewP(), PaperStyle.CHART_NAME),
                drawn ? name : name + "：没有可画的数据");
        if (drawn && Shown.hasGaps(course)) {
            ink.words(ink.styled(body.addNewP(), PaperStyle.NOTE), "空缺处未采集或不可知，不是零。");
        }
    }

    private void draw(Course course, CTP paragraph) throws IOException {
        XWPFRun run = new XWPFParagraph(paragraph, document).createRun();
        try {
            XWPFChart chart = document.createChart(run, width, HEIGHT);
            run.getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr()
                    .setDescr(XmlText.straight(course.name()));
            new ChartDrawing(chart, font).draw(course);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
