/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.record.TextSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;

/** Opens a table by what its first bytes say; the ending of the name may lie. */
final class Rows {
    private static final long LARGEST = 200L << 20;
    private static final long LARGEST_XLS = 20L << 20;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

    private Rows() {}

    /**
     * Hands out all rows.
     *
     * @return the encoding of a text; empty for a workbook, which has none of its own
     * @throws UnreadableFileException if the file is no table that can be read
     */
    static String read(Path file, RowSink sink) {
        try {
            requireSize(file, LARGEST);
            byte[] head = head(file);
            if (startsWith(head, ZIP)) {
                XlsxRows.read(file, sink);
            } else if (startsWith(head, OLE)) {
                XlsRows.requireNoPassword(file);
                requireSize(file, LARGEST_XLS);
                XlsRows.read(file, sink);
            } else {
                TextSource source = TextSource.of(file);
                CsvRows.read(source, sink);
                return source.encoding();
            }
            return "";
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException("工作簿有密码；请去掉密码后另存，再导入", e);
        } catch (IOException e) {
            throw new UnreadableFileException("文件无法读取（" + e.getMessage() + "）；请核对文件是否完整", e);
        }
    }

    /** By its first bytes; false if it cannot be read, which {@link #read} then says. */
    static boolean isWorkbook(Path file) {
        try {
            byte[] head = head(file);
            return startsWith(head, ZIP) || startsWith(head, OLE);
        } catch (IOException e) {
            return false;
        }
    }

    private static void requireSize(Path file, long most) throws IOException {
        if (Files.size(file) > most) {
            throw new UnreadableFileException(
                    "文件超过 " + (most >> 20) + " MB；请拆成几个文件，.xls 可另存为 .xlsx");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
