/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows of an answer, as a chart takes them. */
public final class Rows {
    private Rows() {}

    /** A value a row; null where it is not known. */
    public static List<Figure> figures(List<Row> rows, Function<Row, Run> value) {
        List<Figure> figures = new ArrayList<>();
        for (Row row : rows) {
            figures.add(value.apply(row) instanceof Figure figure ? figure : null);
        }
        return figures;
    }
}
