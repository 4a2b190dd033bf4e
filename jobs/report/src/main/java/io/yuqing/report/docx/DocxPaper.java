/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import io.yuqing.report.docx.template.Field;
import io.yuqing.report.docx.template.FilledPaper;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.form.Shown;
import io.yuqing.report.form.XmlText;
import io.yuqing.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;

/** Writes reports as DOCX. Pure and thread-safe. */
public final class DocxPaper {
    private DocxPaper() {}

    /**
     * The template with the report in its places, by nobody in particular: whoever fills it in
     * writes who publishes it.
     *
     * @throws IOException if nobody takes it any more
     */
    public static void write(Report report, PaperTemplate template, OutputStream out)
            throws IOException {
        write(report, template, "", out);
    }

    /**
     * The template with the report in its places. The same report on the same template makes the
     * same bytes. Tables are bounded; the workbook beside the paper has all their rows.
     *
     * @param publisher the office that publishes it; empty: to be filled in
     * @throws IOException if nobody takes it any more
     */
    public static void write(
            Report report, PaperTemplate template, String publisher, OutputStream out)
            throws IOException {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        byte[] begun = template.filled(values(report, publisher));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(begun))) {
            CTBody body = CTBody.Factory.newInstance();
            new PaperBody(document, template, body).write(report);
            Insertion.put(body, document.getDocument().getBody(), template.place());
            Imprint.set(document.getProperties(), line(report.title()), report.madeAt());
            document.write(paper);
        }
        Settled.write(paper.toByteArray(), out);
    }

    private static Map<Field, String> values(Report report, String publisher) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.TITLE, line(report.title()));
        values.put(Field.NAME, report.kind().text());
        values.put(Field.DATE, Shown.date(report));
        values.put(Field.PERIOD, Shown.period(report));
        values.put(Field.MADE_AT, Shown.madeAt(report));
        String office = line(publisher);
        values.put(Field.PUBLISHER, office.isEmpty() ? FilledPaper.PUBLISHER_OPEN : office);
        return values;
    }

    private static String line(String text) {
        return XmlText.straight(text).replaceAll("\\s+", " ").strip();
    }
}
