/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with names in its first line: CSV (RFC 4180) or tab-separated.
 *
 * @param columns in the order of the file
 * @param rows whose number of values is that of the columns
 * @param ignored the other rows that are not blank
 */
public record TableFile(Path file, List<String> columns, List<Row> rows, IgnoredLines ignored) {
    /** Values between commas, in quotes where needed. */
    public static final CSVFormat COMMAS =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /** Values between tabs; a quote is a character as any other. */
    public static final CSVFormat TABS =
            CSVFormat.RFC4180
                    .builder()
                    .setDelimiter('\t')
                    .setQuote(null)
                    .setIgnoreEmptyLines(true)
                    .get();

    /**
     * One row.
     *
     * @param line on which it ends, from 1
     * @param values in the order of the columns
     */
    public record Row(int line, List<String> values) {}

    /**
     * The whole table.
     *
     * @param required columns there must be
     * @throws ToolException if it cannot be read or has other columns
     */
    public static TableFile read(Path file, CSVFormat format, List<String> required) {
        String text = TextFile.read(file);
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        IgnoredLines ignored = new IgnoredLines();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                int line = Math.toIntExact(parser.getCurrentLineNumber());
                if (columns.isEmpty()) {
                    columns = header(file, record, required);
                } else if (record.size() == columns.size()) {
                    rows.add(new Row(line, List.of(record.values())));
                } else {
                    ignored.add(line, "列数不是 " + columns.size());
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw FileFault.of(
                    Finding.ofLine(file, 0, "表格写法有误（" + e.getMessage() + "）；请核对引号是否成对。"));
        }
        if (columns.isEmpty()) {
            throw FileFault.of(
                    Finding.ofLine(file, 1, "是空文件；第一行应为列名 " + String.join(",", required) + "。"));
        }
        return new TableFile(file, columns, rows, ignored);
    }

    /** The value of a row; empty if there is no such column. */
    public String value(Row row, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : row.values().get(at).strip();
    }

    private static List<String> header(Path file, CSVRecord record, List<String> required) {
        List<String> columns = record.stream().map(String::strip).toList();
        Set<String> missing = new HashSet<>(required);
        columns.forEach(missing::remove);
        if (!missing.isEmpty()) {
            String looks =
                    Shape.of(record.get(0)).map(shape -> "（" + shape.text() + "）").orElse("");
            throw FileFault.of(
                    Finding.ofLine(
                            file,
                            1,
                            "列名中没有 "
                                    + String.join("、", missing.stream().sorted().toList())
                                    + looks
                                    + "；第一行应为列名，至少有 "
                                    + String.join(",", required)
                                    + "。"));
        }
        return columns;
    }
}
