/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.record.CsvForm;
import io.yuqing.connector.collect.record.TextSource;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a text with commas, tabs or semicolons. */
final class CsvRows {
    private CsvRows() {}

    static void read(TextSource source, RowSink sink) throws IOException {
        CsvForm form = CsvForm.of(source);
        long line = 0;
        try (Reader reader = source.open();
                CSVParser parser = CSVParser.parse(reader, form.format())) {
            sink.sheet("");
            for (CSVRecord record : parser) {
                if (line > 0 || !form.isSeparatorLine(record)) {
                    sink.row(line + 1, List.of(record.values()));
                }
                line = parser.getCurrentLineNumber();
            }
        } catch (UncheckedIOException e) {
            throw new UnreadableFileException(
                    "表格第 " + (line + 1) + " 行起的引号不成对；请用电子表格打开后另存为 CSV 或 xlsx", e);
        }
    }
}
