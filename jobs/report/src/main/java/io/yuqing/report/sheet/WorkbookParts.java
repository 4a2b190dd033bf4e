/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a workbook that say what its sheets are and look like. */
final class WorkbookParts {
    /** Number of the style of column names, behind those of numbers. */
    static final int HEAD = Cell.Format.values().length;

    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE_LINKS =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES =
            "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Formats below are those of every program. */
    private static final int FIRST_OWN_FORMAT = 164;

    private final List<Tab> tabs;

    WorkbookParts(List<Tab> tabs) {
        this.tabs = tabs;
    }

    String types() {
        return XML
                + "<Types xmlns=\""
                + TYPES
                + "\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + type("workbook", "sheet.main")
                + type("styles", "styles")
                + each(i -> type("worksheets/sheet" + i, "worksheet"))
                + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
                .formatted(part, TYPE, type);
    }

    static String root() {
        return links(link("rId1", "officeDocument", "xl/workbook.xml"));
    }

    String links() {
        return links(
                each(i -> link("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"))
                        + link("rId" + (tabs.size() + 1), "styles", "styles.xml"));
    }

    private static String links(String links) {
        return XML + "<Relationships xmlns=\"" + PACKAGE_LINKS + "\">" + links + "</Relationships>";
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, LINKS, type, target);
    }

    String book() {
        return XML
                + "<workbook xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + LINKS
                + "\"><sheets>"
                + each(
                        i ->
                                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                                        .formatted(Workbook.escaped(tabs.get(i - 1).name()), i, i))
                + "</sheets></workbook>";
    }

    /** One style a format of numbers, and one of bold letters. */
    static String styles() {
        Cell.Format[] formats = Cell.Format.values();
        String codes =
                IntStream.range(0, formats.length)
                        .mapToObj(
                                i ->
                                        "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                                                .formatted(
                                                        FIRST_OWN_FORMAT + i,
                                                        Workbook.escaped(formats[i].code)))
                        .collect(Collectors.joining());
        String cells =
                Arrays.stream(formats)
                        .map(format -> cell(FIRST_OWN_FORMAT + format.ordinal(), 0))
                        .collect(Collectors.joining());
        return XML
                + "<styleSheet xmlns=\""
                + MAIN
                + "\"><numFmts count=\""
                + formats.length
                + "\">"
                + codes
                + "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\""
                + (formats.length + 1)
                + "\">"
                + cells
                + cell(0, 1)
                + "</cellXfs></styleSheet>";
    }

    private static String cell(int format, int font) {
        return "<xf numFmtId=\"%d\" fontId=\"%d\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
                .formatted(format, font);
    }

    static String beginSheet(List<Integer> widths) {
        String columns =
                IntStream.rangeClosed(1, widths.size())
                        .mapToObj(
                                i ->
                                        "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                                                .formatted(i, i, widths.get(i - 1)))
                        .collect(Collectors.joining());
        return XML
                + "<worksheet xmlns=\""
                + MAIN
                + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                + "</sheetViews>"
                + (columns.isEmpty() ? "" : "<cols>" + columns + "</cols>")
                + "<sheetData>";
    }

    /** For each sheet, from 1. */
    private String each(IntFunction<String> text) {
        return IntStream.rangeClosed(1, tabs.size()).mapToObj(text).collect(Collectors.joining());
    }
}
