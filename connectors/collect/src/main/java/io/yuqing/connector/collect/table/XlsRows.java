/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Rows of a workbook of the old form; it is held in memory as a whole. */
final class XlsRows {
    private static final String ENCRYPTED = "EncryptedPackage";

    private XlsRows() {}

    static void read(Path file, RowSink sink) throws IOException {
        try (POIFSFileSystem container = container(file);
                HSSFWorkbook book = book(container)) {
            boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
            for (Sheet sheet : book) {
                sink.sheet(sheet.getSheetName());
                for (Row row : sheet) {
                    sink.row(row.getRowNum() + 1L, cells(row, from1904));
                }
            }
        }
    }

    /** Before its size: what has one may be a new workbook, which may be large. */
    static void requireNoPassword(Path file) throws IOException {
        try (POIFSFileSystem container = container(file)) {
            if (container.getRoot().hasEntryCaseInsensitive(ENCRYPTED)) {
                throw new EncryptedDocumentException("a workbook with a password");
            }
        }
    }

    private static POIFSFileSystem container(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private static HSSFWorkbook book(POIFSFileSystem container) throws IOException {
        try {
            return new HSSFWorkbook(container);
        } catch (EncryptedDocumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The reader of the old form has a kind of exception for each kind of damage. */
    private static UnreadableFileException damaged(RuntimeException e) {
        return new UnreadableFileException("工作簿已损坏或不是 .xls；请用电子表格打开后另存为 .xlsx", e);
    }

    private static List<String> cells(Row row, boolean from1904) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell, from1904));
        }
        return cells;
    }

    private static String text(Cell cell, boolean from1904) {
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                    CellText.of(
                            cell.getNumericCellValue(),
                            cell.getCellStyle().getDataFormat(),
                            cell.getCellStyle().getDataFormatString(),
                            from1904);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> "";
        };
    }
}
