/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

import java.util.List;

/**
 * A table. What fills it also stands in the spreadsheet behind the paper.
 *
 * @param name of its sheet, such as {@code 平台分布}
 * @param columns names, with units
 * @param widths of the columns, in shares of their sum
 * @param rows cells, as many as columns
 */
public record Grid(String name, List<String> columns, List<Integer> widths, List<List<Run>> rows)
        implements Block {

    public Grid {
        columns = List.copyOf(columns);
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
        if (widths.size() != columns.size()) {
            throw new IllegalArgumentException("Table " + name + " has not a width a column.");
        }
        for (List<Run> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("Table " + name + " has not a cell a column.");
            }
        }
    }
}
