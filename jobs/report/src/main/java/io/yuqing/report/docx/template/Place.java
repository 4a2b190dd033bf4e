/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

import io.yuqing.report.docx.template.Placeholders.Found;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where the body of a paper goes.
 *
 * @param paragraph which of the paragraphs that stand in the document itself, from 0
 * @param width of a line there, in twentieths of a point
 */
record Place(int paragraph, int width) {
    /** What Word has if nothing is said: A4, margins of an inch and a quarter. */
    private static final int PAGE = 11_906;

    private static final int MARGIN = 1_800;
    private static final int NARROWEST = 2_000;

    static void refuseMissing(List<Found> placeholders, Place place) throws TemplateRefused {
        List<String> missing =
                Arrays.stream(Field.values())
                        .filter(field -> field.required)
                        .filter(field -> placeholders.stream().noneMatch(f -> f.field() == field))
                        .map(Field::written)
                        .toList();
        if (!missing.isEmpty()) {
            throw new TemplateRefused("模板缺少占位符：" + String.join("、", missing) + "，请在相应位置补上。");
        }
        long bodies = placeholders.stream().filter(f -> f.field() == Field.BODY).count();
        if (bodies > 1) {
            throw new TemplateRefused("占位符 {{正文}} 只能有一处，模板中有 " + bodies + " 处。");
        }
        if (place == null) {
            throw misplaced();
        }
    }

    /** Of the document; null: its body has no place here. */
    static Place of(Document document, List<Found> placeholders) throws TemplateRefused {
        for (Found each : placeholders) {
            if (each.field() == Field.BODY) {
                return of(document, each.paragraph());
            }
        }
        return null;
    }

    private static Place of(Document document, Element paragraph) throws TemplateRefused {
        boolean inBody = Xml.is(paragraph.getParentNode(), "body");
        if (!inBody || !Placeholders.text(paragraph).strip().equals(Field.BODY.written())) {
            throw misplaced();
        }
        int before = 0;
        for (Node each = paragraph.getPreviousSibling();
                each != null;
                each = each.getPreviousSibling()) {
            before += Xml.is(each, "p") ? 1 : 0;
        }
        return new Place(before, width(document, paragraph));
    }

    private static TemplateRefused misplaced() {
        return new TemplateRefused("占位符 {{正文}} 应在正文中单独成段，不能在页眉、表格、文本框里，也不能和别的文字在一段。");
    }

    /** By the section that ends next. */
    private static int width(Document document, Element paragraph) throws TemplateRefused {
        for (Element section : Xml.all(document, "sectPr")) {
            int order = paragraph.compareDocumentPosition(section);
            if ((order & Node.DOCUMENT_POSITION_FOLLOWING) != 0) {
                return width(section);
            }
        }
        return PAGE - 2 * MARGIN;
    }

    private static int width(Element section) throws TemplateRefused {
        int width =
                number(section, "pgSz", "w", PAGE)
                        - number(section, "pgMar", "left", MARGIN)
                        - number(section, "pgMar", "right", MARGIN)
                        - number(section, "pgMar", "gutter", 0);
        int columns = number(section, "cols", "num", 1);
        int space = number(section, "cols", "space", 0);
        int line = (width - (columns - 1) * space) / Math.max(1, columns);
        if (line < NARROWEST) {
            throw new TemplateRefused("模板的页面太窄，正文一行不到 3.5 厘米，请检查纸张和页边距。");
        }
        return line;
    }

    private static int number(Element section, String name, String attribute, int otherwise) {
        return Xml.all(section, name).stream()
                .map(each -> Xml.value(each, attribute))
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(otherwise);
    }
}
