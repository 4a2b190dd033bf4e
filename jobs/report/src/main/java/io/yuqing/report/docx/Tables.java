/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.docx;

import io.yuqing.report.docx.template.PaperStyle;
import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Tables with their numbers, as wide as a line. */
final class Tables {
    /** Some pages; whoever wants all rows takes the workbook beside the paper. */
    static final int MOST_ROWS = 100;

    private final CTBody body;
    private final Ink ink;
    private final PaperTemplate template;
    private final int width;
    private int written;

    Tables(CTBody body, Ink ink, PaperTemplate template) {
        this.body = body;
        this.ink = ink;
        this.template = template;
        width = template.width();
    }

    void write(Grid grid) {
        written++;
        ink.words(
                ink.styled(body.addNewP(), PaperStyle.TABLE_NAME),
                "表" + written + "　" + grid.name());
        List<Integer> widths = widths(grid.widths());
        CTTbl table = begin(widths);
        CTRow head = row(table, true);
        for (int i = 0; i < grid.columns().size(); i++) {
            CTTc cell = cell(head, widths.get(i));
            ink.words(ink.styled(cell.addNewP(), PaperStyle.TABLE_HEAD), grid.columns().get(i));
        }
        int shown = Math.min(MOST_ROWS, grid.rows().size());
        for (List<Run> each : grid.rows().subList(0, shown)) {
            CTRow row = row(table, false);
            for (int i = 0; i < each.size(); i++) {
                CTTc cell = cell(row, widths.get(i));
                ink.run(ink.styled(cell.addNewP(), style(grid, i)), each.get(i));
            }
        }
        // Something must stand between two tables, or they are one.
        ink.words(ink.styled(body.addNewP(), PaperStyle.NOTE), note(grid, shown));
    }

    private static String note(Grid grid, int shown) {
        if (grid.rows().isEmpty()) {
            return "没有记录。";
        }
        return shown == grid.rows().size()
                ? ""
                : "共 " + grid.rows().size() + " 行，此处列前 " + shown + " 行，其余见随附的表格文件。";
    }

    /** Numbers stand below one another. */
    private static PaperStyle style(Grid grid, int column) {
        boolean numbers =
                grid.rows().stream()
                        .map(row -> row.get(column))
                        .allMatch(run -> run instanceof Figure || run instanceof Missing);
        return numbers ? PaperStyle.TABLE_NUMBER : PaperStyle.TABLE_TEXT;
    }

    private List<Integer> widths(List<Integer> shares) {
        int sum = Math.max(1, shares.stream().mapToInt(Integer::intValue).sum());
        List<Integer> widths = new ArrayList<>();
        int left = width;
        for (int i = 0; i < shares.size(); i++) {
            boolean last = i == shares.size() - 1;
            widths.add(last ? left : (int) ((long) width * shares.get(i) / sum));
            left -= widths.get(i);
        }
        return widths;
    }

    private CTTbl begin(List<Integer> widths) {
        CTTbl table = body.addNewTbl();
        CTTblPr properties = table.addNewTblPr();
        properties.addNewTblStyle().setVal(template.id(PaperStyle.TABLE));
        properties.addNewTblW().setType(STTblWidth.DXA);
        properties.getTblW().setW(BigInteger.valueOf(width));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.addNewTblGrid();
        for (int each : widths) {
            table.getTblGrid().addNewGridCol().setW(BigInteger.valueOf(each));
        }
        return table;
    }

    private static CTRow row(CTTbl table, boolean head) {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        if (head) {
            properties.addNewTblHeader();
        }
        return row;
    }

    private static CTTc cell(CTRow row, int width) {
        CTTc cell = row.addNewTc();
        cell.addNewTcPr().addNewTcW().setType(STTblWidth.DXA);
        cell.getTcPr().getTcW().setW(BigInteger.valueOf(width));
        cell.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
        return cell;
    }
}
