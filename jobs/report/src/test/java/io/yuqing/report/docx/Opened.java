/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.model.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Papers as a program of Office finds them. */
final class Opened {
    private Opened() {}

    static byte[] bytes(Report report, PaperTemplate template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxPaper.write(report, template, out);
        return out.toByteArray();
    }

    static XWPFDocument of(Report report) throws IOException {
        byte[] file = loose(bytes(report, PaperTemplate.standard()));
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    /** A text that repeats itself shrinks so well that POI takes the file for a bomb. */
    private static byte[] loose(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream loose = new ZipOutputStream(out)) {
            loose.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                loose.putNextEntry(new ZipEntry(each.getName()));
                zip.transferTo(loose);
            }
        }
        return out.toByteArray();
    }

    /** Style and text of each paragraph; of a table its cells. */
    static List<String> lines(XWPFDocument document) {
        return document.getBodyElements().stream().map(each -> line(document, each)).toList();
    }

    private static String line(XWPFDocument document, IBodyElement element) {
        if (element instanceof XWPFTable table) {
            return style(document, table.getStyleID()) + " " + table.getText().strip();
        }
        XWPFParagraph paragraph = (XWPFParagraph) element;
        return (style(document, paragraph.getStyle()) + " " + paragraph.getText()).strip();
    }

    static String style(XWPFDocument document, String id) {
        return document.getStyles().getStyle(id).getName();
    }
}
