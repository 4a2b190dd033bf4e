/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx.template;

/** The styles that papers are written in. What they look like is the template's. */
public enum PaperStyle {
    HEADING_1("一级标题", Kind.PARAGRAPH),
    HEADING_2("二级标题", Kind.PARAGRAPH),
    HEADING_3("三级标题", Kind.PARAGRAPH),
    TEXT("公文正文", Kind.PARAGRAPH),
    DOUBT("警示", Kind.PARAGRAPH),
    FILL_IN("待填", Kind.PARAGRAPH),
    QUOTE("引文", Kind.PARAGRAPH),
    QUOTE_SOURCE("引文出处", Kind.PARAGRAPH),
    TABLE_NAME("表题", Kind.PARAGRAPH),
    TABLE_HEAD("表头", Kind.PARAGRAPH),
    TABLE_TEXT("表文", Kind.PARAGRAPH),
    TABLE_NUMBER("表数", Kind.PARAGRAPH),
    NOTE("附注", Kind.PARAGRAPH),
    CHART("图", Kind.PARAGRAPH),
    CHART_NAME("图题", Kind.PARAGRAPH),
    LINK("链接", Kind.CHARACTER),
    TABLE("公文表格", Kind.TABLE);

    /** What a style is of, as files and people call it. */
    enum Kind {
        PARAGRAPH("paragraph", "段落"),
        CHARACTER("character", "字符"),
        TABLE("table", "表格");

        final String code;
        final String text;

        Kind(String code, String text) {
            this.code = code;
            this.text = text;
        }
    }

    /** In Word's and WPS's list of styles. */
    final String text;

    final Kind kind;

    PaperStyle(String text, Kind kind) {
        this.text = text;
        this.kind = kind;
    }
}
