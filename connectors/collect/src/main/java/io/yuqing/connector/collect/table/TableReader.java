/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.Context;
import io.yuqing.connector.collect.Flaw;
import io.yuqing.connector.collect.ItemMaker;
import io.yuqing.connector.collect.RefusedLine;
import io.yuqing.connector.collect.Sink;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.record.CsvForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the header of each sheet, the best of its first rows, and makes drafts of the rows below
 * it. Above it stand titles and what they are merged of.
 */
final class TableReader implements RowSink {
    static final int HEADER_WITHIN = 20;

    private static final int MOST_ROWS = 1_000_000;

    private final ColumnMap map;
    private final Context context;
    private final ItemMaker maker;
    private final Sink sink;

    private final List<NumberedRow> first = new ArrayList<>();
    private String sheet = "";
    private RowDrafts drafts;
    private long rows;
    private boolean found;

    private record NumberedRow(long number, List<String> cells) {}

    TableReader(ColumnMap map, Context context, ItemMaker maker, Sink sink) {
        this.map = map;
        this.context = context;
        this.maker = maker;
        this.sink = sink;
    }

    @Override
    public void sheet(String name) {
        endSheet();
        sheet = name;
    }

    @Override
    public void row(long number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        rows++;
        if (rows > MOST_ROWS) {
            throw new UnreadableFileException("超过 100 万行；请拆成几个文件");
        }
        if (drafts == null) {
            first.add(new NumberedRow(number, cells));
            if (first.size() == HEADER_WITHIN) {
                findHeader();
            }
        } else {
            make(number, cells);
        }
    }

    /** Whether any sheet had a header. */
    boolean end() {
        endSheet();
        return found;
    }

    private void endSheet() {
        findHeader();
        drafts = null;
    }

    private void findHeader() {
        Layout best = null;
        int at = -1;
        for (int i = 0; i < first.size(); i++) {
            Layout layout = Layout.of(first.get(i).cells(), map);
            if (layout.score() > (best == null ? 0 : best.score())) {
                best = layout;
                at = i;
            }
        }
        if (best != null) {
            found = true;
            drafts = new RowDrafts(best, map, context.edge());
            best.columns(sheet).forEach(sink::column);
            first.subList(at + 1, first.size()).forEach(row -> make(row.number(), row.cells()));
        } else if (!first.isEmpty() && !sheet.isEmpty()) {
            sink.remark("工作表“" + sheet + "”没有认出表头，未读");
        }
        if (best == null && first.size() == HEADER_WITHIN) {
            drafts = RowDrafts.NONE;
        }
        first.clear();
    }

    private void make(long number, List<String> cells) {
        if (drafts == RowDrafts.NONE || drafts.isHeader(cells)) {
            return;
        }
        // Right of a table in a workbook stand notes; in a text there is nothing right of it.
        if (sheet.isEmpty() && CsvForm.hasMoreThan(drafts.width(), cells)) {
            sink.refused(new RefusedLine(number, Flaw.MORE_CELLS, Map.of()));
        } else {
            maker.make(drafts.of(number, cells));
        }
    }
}
