/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet of texts (ECMA-376, inline strings), without properties, so that it names
 * nobody. Its first row stays in view.
 */
public final class XlsxSheet implements Sheet {
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

    /** Would be read as the code of a character. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final ZipOutputStream zip;

    /**
     * @param widths of the columns, in characters
     */
    public XlsxSheet(OutputStream out, String name, List<Integer> widths) throws IOException {
        zip = new ZipOutputStream(out, UTF_8);
        part(
                "[Content_Types].xml",
                "<Types xmlns=\""
                        + TYPES
                        + "\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + TYPE
                        + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                        + " ContentType=\""
                        + TYPE
                        + "worksheet+xml\"/></Types>");
        part("_rels/.rels", link("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\""
                        + MAIN
                        + "\" xmlns:r=\""
                        + LINKS
                        + "\"><sheets><sheet name=\""
                        + escaped(name)
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", link("worksheet", "worksheets/sheet1.xml"));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        write(
                XML
                        + "<worksheet xmlns=\""
                        + MAIN
                        + "\">"
                        + view()
                        + columns(widths)
                        + "<sheetData>");
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(XML + xml);
        zip.closeEntry();
    }

    private static String link(String type, String target) {
        return "<Relationships xmlns=\""
                + PACKAGE_LINKS
                + "\"><Relationship Id=\"rId1\" Type=\""
                + LINKS
                + '/'
                + type
                + "\" Target=\""
                + target
                + "\"/></Relationships>";
    }

    private static String view() {
        return "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";
    }

    private static String columns(List<Integer> widths) {
        StringBuilder columns = new StringBuilder("<cols>");
        for (int i = 1; i <= widths.size(); i++) {
            columns.append(
                    "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                            .formatted(i, i, widths.get(i - 1)));
        }
        return columns.append("</cols>").toString();
    }

    @Override
    public void row(List<String> cells) throws IOException {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(escaped(CODE.matcher(SafeCell.of(cell)).replaceAll("_x005F_")))
                    .append("</t></is></c>");
        }
        write(row.append("</row>").toString());
    }

    @Override
    public void end() throws IOException {
        write("</sheetData></worksheet>");
        zip.closeEntry();
        zip.finish();
    }

    private void write(String xml) throws IOException {
        zip.write(xml.getBytes(UTF_8));
    }

    /** As text of XML, without the characters that none may hold. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(XlsxSheet::isOfXml)
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                default -> escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }

    private static boolean isOfXml(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
