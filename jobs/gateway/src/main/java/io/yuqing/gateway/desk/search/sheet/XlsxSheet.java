/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.sheet;

import io.yuqing.report.sheet.Cell;
import io.yuqing.report.sheet.Tab;
import io.yuqing.report.sheet.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A workbook of one sheet of texts. Its first row stays in view. */
public final class XlsxSheet implements Sheet {
    private final Workbook book;

    /**
     * @param widths of the columns, in characters
     */
    public XlsxSheet(OutputStream out, String name, List<Integer> widths) throws IOException {
        book = new Workbook(out, List.of(new Tab(name, widths)));
        book.nextSheet();
    }

    @Override
    public void row(List<String> cells) throws IOException {
        book.row(cells.stream().<Cell>map(Cell.Text::new).toList());
    }

    @Override
    public void end() throws IOException {
        book.end();
    }
}
