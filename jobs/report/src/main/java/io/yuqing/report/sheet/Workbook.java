/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.report.form.StillZip;
import io.yuqing.report.form.XmlText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipOutputStream;

/**
 * A workbook that is written while its rows are found (ECMA-376, inline strings), without
 * properties, so that it names nobody. The first row of each sheet stays in view. The same rows
 * make the same bytes.
 */
public final class Workbook {
    /** Excel takes no more in a cell. */
    private static final int LONGEST = 32_767;

    /** Would be read as the code of a character. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final ZipOutputStream zip;
    private final List<Tab> tabs;
    private int begun;

    /**
     * @param tabs in their order, at least one; names are made such as Excel takes
     */
    public Workbook(OutputStream out, List<Tab> tabs) throws IOException {
        zip = new ZipOutputStream(out, UTF_8);
        this.tabs = Tab.named(tabs);
        WorkbookParts parts = new WorkbookParts(this.tabs);
        part("[Content_Types].xml", parts.types());
        part("_rels/.rels", WorkbookParts.root());
        part("xl/workbook.xml", parts.book());
        part("xl/_rels/workbook.xml.rels", parts.links());
        part("xl/styles.xml", WorkbookParts.styles());
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(StillZip.entry(name));
        write(xml);
        zip.closeEntry();
    }

    /** Rows from here on belong to the next sheet. */
    public void nextSheet() throws IOException {
        close();
        Tab tab = tabs.get(begun++);
        zip.putNextEntry(StillZip.entry("xl/worksheets/sheet" + begun + ".xml"));
        write(WorkbookParts.beginSheet(tab.widths()));
    }

    /**
     * One row more.
     *
     * @throws IOException if nobody takes it any more
     */
    public void row(List<Cell> cells) throws IOException {
        StringBuilder row = new StringBuilder("<row>");
        cells.forEach(cell -> append(row, cell));
        write(row.append("</row>").toString());
    }

    private static void append(StringBuilder row, Cell cell) {
        if (cell instanceof Cell.Text text) {
            text(row, text.text(), "");
        } else if (cell instanceof Cell.Head head) {
            text(row, head.text(), " s=\"" + WorkbookParts.HEAD + '"');
        } else if (cell instanceof Cell.Number number) {
            row.append(
                    String.format(
                            Locale.ROOT,
                            "<c s=\"%d\"><v>%s</v></c>",
                            number.format().ordinal(),
                            number.value().toPlainString()));
        } else {
            row.append("<c/>");
        }
    }

    private static void text(StringBuilder row, String text, String style) {
        String safe = cut(SafeCell.of(text));
        row.append("<c t=\"inlineStr\"")
                .append(style)
                .append("><is><t xml:space=\"preserve\">")
                .append(escaped(CODE.matcher(safe).replaceAll("_x005F_")))
                .append("</t></is></c>");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + '…';
    }

    private void close() throws IOException {
        if (begun > 0) {
            write("</sheetData></worksheet>");
            zip.closeEntry();
        }
    }

    /** What belongs behind the last row; without it the file is broken. */
    public void end() throws IOException {
        close();
        zip.finish();
    }

    private void write(String xml) throws IOException {
        zip.write(xml.getBytes(UTF_8));
    }

    static String escaped(String text) {
        return XmlText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
