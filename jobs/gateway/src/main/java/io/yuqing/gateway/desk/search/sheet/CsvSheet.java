/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.report.sheet.SafeCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * CSV as Excel reads it: UTF-8 behind a byte order mark. Each cell is quoted, so that a program
 * that parts at semicolons or tabs makes no cells, and no formulas, of one.
 */
public final class CsvSheet implements Sheet {
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** So that it is noticed soon when nobody reads any more. */
    private static final int ROWS_AT_ONCE = 20;

    private final CSVPrinter printer;
    private int rows;

    public CsvSheet(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, FORMAT);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(SafeCell::of));
        if (++rows % ROWS_AT_ONCE == 0) {
            printer.flush();
        }
    }

    @Override
    public void end() throws IOException {
        printer.flush();
    }
}
