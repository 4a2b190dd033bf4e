/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table that is being made: its columns first, then a row for each row of an answer. */
public final class Table {
    private record Column(String name, int width, Function<Row, Run> cell) {}

    private final String name;
    private final List<Column> columns = new ArrayList<>();

    public Table(String name) {
        this.name = name;
    }

    public Table column(String title, int width, Function<Row, Run> cell) {
        columns.add(new Column(title, width, cell));
        return this;
    }

    public Table text(String title, int width, String column) {
        return column(title, width, row -> Cells.text(row.text(column)));
    }

    public Table count(String title, int width, String column) {
        return column(title, width, row -> row.count(column, ""));
    }

    public Table share(String title, int width, String column, String of) {
        return column(title, width, row -> row.share(column, of));
    }

    public Table moment(String title, int width, String column, String otherwise) {
        return column(title, width, row -> Times.minute(row, column, otherwise));
    }

    public Grid of(List<Row> rows) {
        return new Grid(
                name,
                columns.stream().map(Column::name).toList(),
                columns.stream().map(Column::width).toList(),
                rows.stream()
                        .map(row -> columns.stream().map(each -> each.cell().apply(row)).toList())
                        .toList());
    }
}
