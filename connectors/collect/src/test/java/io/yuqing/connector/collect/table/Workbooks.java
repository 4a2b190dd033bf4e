/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as offices make them: texts, numbers, dates and formulas in cells. */
final class Workbooks implements AutoCloseable {
    private final Path file;
    private final Workbook book;
    private final CellStyle time;
    private final CellStyle day;
    private String password;

    /** A cell with a formula and the number that was seen beside it. */
    record Formula(String formula, double cached) {}

    Workbooks(Path file) {
        this.file = file;
        this.book = file.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        this.time = book.createCellStyle();
        time.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d h:mm"));
        this.day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
    }

    Sheet sheet(String name) {
        return book.createSheet(name);
    }

    /** A title over so many columns. */
    void title(Sheet sheet, String text, int columns) {
        int at = sheet.getPhysicalNumberOfRows();
        sheet.createRow(at).createCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
    }

    void row(Sheet sheet, Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                put(row.createCell(i), values[i]);
            }
        }
    }

    private void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDateTime at) {
            cell.setCellValue(at);
            cell.setCellStyle(time);
        } else if (value instanceof LocalDate at) {
            cell.setCellValue(at);
            cell.setCellStyle(day);
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.formula());
            cell.setCellValue(formula.cached());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** Nobody reads it then without the password. */
    void protect(String value) {
        password = value;
    }

    @Override
    public void close() throws IOException {
        boolean old = book instanceof HSSFWorkbook;
        Biff8EncryptionKey.setCurrentUserPassword(old ? password : null);
        try (OutputStream out = Files.newOutputStream(file);
                book) {
            if (password == null || old) {
                book.write(out);
            } else {
                encrypt(out);
            }
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** A new workbook with a password is one of the old form with the packed new one in it. */
    private void encrypt(OutputStream out) throws IOException {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream sealed = encryptor.getDataStream(container)) {
                book.write(sealed);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            container.writeFilesystem(out);
        }
    }
}
