/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A TSV file, gzipped or not, whose first line names the columns. Lines with another number of
 * columns are broken: left out, and told by number.
 *
 * @param broken line numbers from 1
 */
record LabelledFile(String name, List<String> columns, List<String[]> rows, List<Integer> broken) {

    /** Sources whose texts come cut into words, to be joined and cut as all others are. */
    private static final String TOKENISED = "_tok";

    static LabelledFile read(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        List<String> columns = List.of();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] values = line.split("\t", -1);
                if (number == 1) {
                    columns = List.of(values);
                } else if (values.length == columns.size()) {
                    rows.add(values);
                } else {
                    broken.add(number);
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
