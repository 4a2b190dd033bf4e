/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.sheet;

import io.yuqing.report.model.Ask;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Course.Series;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what stands behind a paper as a workbook. Pure and thread-safe. */
public final class TablesBehind {
    private static final int WIDTH = 100;
    private static final int NARROWEST = 8;

    private TablesBehind() {}

    /** A sheet before it is written. */
    private record Sheet(Tab tab, List<List<Cell>> rows) {}

    /**
     * A sheet a table, a sheet a chart, and one of the questions that were asked. Numbers are
     * numbers, as they were answered.
     *
     * @throws IOException if nobody takes it any more
     */
    public static void write(Report report, OutputStream out) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        collect(report.sections(), sheets);
        sheets.add(asks(report.asks()));
        Workbook book = new Workbook(out, sheets.stream().map(Sheet::tab).toList());
        for (Sheet sheet : sheets) {
            book.nextSheet();
            for (List<Cell> row : sheet.rows()) {
                book.row(row);
            }
        }
        book.end();
    }

    private static void collect(List<Section> sections, List<Sheet> sheets) {
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Grid grid) {
                    sheets.add(grid(grid));
                } else if (block instanceof Course course) {
                    sheets.add(course(course));
                }
            }
            collect(section.parts(), sheets);
        }
    }

    private static Sheet grid(Grid grid) {
        int sum = Math.max(1, grid.widths().stream().mapToInt(Integer::intValue).sum());
        List<Integer> widths =
                grid.widths().stream()
                        .map(share -> Math.max(NARROWEST, WIDTH * share / sum))
                        .toList();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(heads(grid.columns()));
        for (List<Run> row : grid.rows()) {
            rows.add(row.stream().map(TablesBehind::cell).toList());
        }
        return new Sheet(new Tab(grid.name(), widths), rows);
    }

    private static Sheet course(Course course) {
        List<String> columns = new ArrayList<>();
        columns.add(course.form() == Course.Form.LINES ? "时间" : "");
        for (Series series : course.series()) {
            columns.add(series.name() + (course.unit().isEmpty() ? "" : "（" + course.unit() + "）"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(heads(columns));
        for (int i = 0; i < course.labels().size(); i++) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(course.labels().get(i)));
            for (Series series : course.series()) {
                Figure value = i < series.values().size() ? series.values().get(i) : null;
                row.add(value == null ? new Cell.Empty() : number(value));
            }
            rows.add(row);
        }
        List<Integer> widths = columns.stream().map(column -> WIDTH / 5).toList();
        return new Sheet(new Tab(course.name(), widths), rows);
    }

    private static Sheet asks(List<Ask> asks) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(heads(List.of("编号", "查询", "参数", "逐行区分", "版本")));
        for (Ask ask : asks) {
            String parameters =
                    ask.parameters().entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("\n"));
            rows.add(
                    texts(
                            List.of(
                                    ask.id(),
                                    ask.query(),
                                    parameters,
                                    String.join("、", ask.keys()),
                                    ask.version())));
        }
        return new Sheet(new Tab("数据来源", List.of(8, 30, 50, 20, 70)), rows);
    }

    private static List<Cell> heads(List<String> names) {
        return names.stream().<Cell>map(Cell.Head::new).toList();
    }

    private static List<Cell> texts(List<String> texts) {
        return texts.stream().<Cell>map(Cell.Text::new).toList();
    }

    private static Cell cell(Run run) {
        if (run instanceof Figure figure) {
            return number(figure);
        }
        if (run instanceof Link link && !link.shown().equals(link.url())) {
            return new Cell.Text(link.shown() + " " + link.url());
        }
        return new Cell.Text(run.shown());
    }

    private static Cell number(Figure figure) {
        String shown = figure.shown();
        if (shown.endsWith("%") || shown.endsWith(" 倍")) {
            return new Cell.Number(figure.value(), Cell.Format.SHARE);
        }
        boolean span = shown.matches("早?(\\d+天)?(\\d+小时)?(\\d+分)?");
        return new Cell.Number(figure.value(), span ? Cell.Format.MINUTES : Cell.Format.PLAIN);
    }
}
