/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.tools.common.file.IgnoredLines;
import io.yuqing.tools.common.file.TableFile;
import io.yuqing.tools.common.file.TableFile.Row;
import java.nio.file.Path;
import java.util.List;

/**
 * A TSV file, gzipped or not, whose first line names the columns. What cannot be used of it is told
 * with its answer.
 */
record LabelledFile(String name, List<String> columns, List<Row> rows, IgnoredLines ignored) {
    /** Sources whose texts come cut into words, to be joined and cut as all others are. */
    private static final String TOKENISED = "_tok";

    /**
     * @throws io.yuqing.tools.common.ToolException if it cannot be read
     */
    static LabelledFile read(Path file) {
        TableFile table = TableFile.read(file, TableFile.TABS, List.of());
        return new LabelledFile(
                file.getFileName().toString(), table.columns(), table.rows(), table.ignored());
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** The value of a column; empty if the file has no such column. */
    String value(Row row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : row.values().get(index);
    }

    String text(Row row, String column) {
        String text = value(row, column);
        return value(row, "source").endsWith(TOKENISED) ? text.replace(" ", "") : text;
    }

    /** The sources of the rows, if there are several but not so many that they are no groups. */
    List<String> sources() {
        List<String> sources =
                rows.stream().map(row -> value(row, "source")).distinct().sorted().toList();
        return sources.size() > 1 && sources.size() <= 12 ? sources : List.of();
    }
}
