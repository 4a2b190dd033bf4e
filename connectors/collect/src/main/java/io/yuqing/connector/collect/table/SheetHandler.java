/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The events of one sheet's XML as rows. Of a formula the value that stands beside it is taken. */
final class SheetHandler extends DefaultHandler {
    private final StylesTable styles;
    private final ReadOnlySharedStringsTable strings;
    private final boolean from1904;
    private final RowSink sink;

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private boolean inValue;
    private boolean inPhonetic;
    private String type;
    private String style;
    private int column;
    private long row;

    SheetHandler(
            StylesTable styles,
            ReadOnlySharedStringsTable strings,
            boolean from1904,
            RowSink sink) {
        this.styles = styles;
        this.strings = strings;
        this.from1904 = from1904;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
            throws SAXException {
        switch (local) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Long.parseLong(number);
                cells.clear();
                column = -1;
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                value.setLength(0);
            }
            case "rPh" -> inPhonetic = true;
            case "v", "t" -> inValue = !inPhonetic;
            default -> {
                // Widths, formulas, and what else a sheet has.
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        switch (local) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> put(text());
            case "row" -> sink.row(row, List.copyOf(cells));
            default -> {
                // As above.
            }
        }
    }

    private void put(String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private String text() throws SAXException {
        String raw = value.toString();
        if (raw.isEmpty() || "e".equals(type)) {
            return "";
        }
        try {
            if ("s".equals(type)) {
                return strings.getItemAt(Integer.parseInt(raw.strip())).getString();
            }
            return type == null || type.equals("n") ? number(raw) : raw;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new SAXException("a cell without a value", e);
        }
    }

    private String number(String raw) {
        XSSFCellStyle known = style == null ? null : styles.getStyleAt(Integer.parseInt(style));
        return CellText.of(
                Double.parseDouble(raw),
                known == null ? 0 : known.getDataFormat(),
                known == null ? null : known.getDataFormatString(),
                from1904);
    }
}
