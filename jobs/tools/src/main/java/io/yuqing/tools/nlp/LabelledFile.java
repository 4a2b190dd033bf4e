/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A TSV file, gzipped or not, whose first line names the columns. Lines with another number of
 * columns are broken: left out, and told by number.
 *
 * @param broken line numbers from 1
 */
record LabelledFile(String name, List<String> columns, List<String[]> rows, List<Integer> broken) {

    /** Sources whose texts come cut into words, to be joined and cut as all others are. */
    private static final String TOKENISED = "_tok";

    /** One record a line: a quote in a text is part of the text. */
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter('\t')
                    .setQuote(null)
                    .setIgnoreEmptyLines(false)
                    .get();

    static LabelledFile read(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        List<String> columns = List.of();
        try (CSVParser records =
                CSVParser.parse(
                        new InputStreamReader(open(file), StandardCharsets.UTF_8), FORMAT)) {
            for (CSVRecord record : records) {
                if (record.getRecordNumber() == 1) {
                    columns = record.toList();
                } else if (record.size() == columns.size()) {
                    rows.add(record.values());
                } else {
                    broken.add((int) record.getRecordNumber());
                }
            }
        }
        return new LabelledFile(file.getFileName().toString(), columns, rows, broken);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** The value of a column; empty if the file has no such column. */
    String value(String[] row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : row[index];
    }

    String text(String[] row, String column) {
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
