/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import io.yuqing.connector.collect.UnreadableFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Which sign parts the cells of a text; the one of which its first lines have most. */
public record CsvForm(CSVFormat format) {
    private static final char[] SIGNS = {',', '\t', ';'};
    private static final int LOOK_AT = 20;

    /** By which Excel is told the sign. */
    private static final String SEPARATOR_LINE = "sep=";

    /**
     * @throws UnreadableFileException if the text is a page, as some sites call a workbook
     */
    public static CsvForm of(TextSource source) throws IOException {
        int[] seen = new int[SIGNS.length];
        try (Reader reader = source.open();
                BufferedReader lines = new BufferedReader(reader)) {
            for (int i = 0; i < LOOK_AT; i++) {
                String line = lines.readLine();
                if (line == null) {
                    break;
                }
                requireNoPage(line);
                for (int s = 0; s < SIGNS.length; s++) {
                    char sign = SIGNS[s];
                    seen[s] += (int) line.chars().filter(c -> c == sign).count();
                }
            }
        }
        int best = seen[1] > seen[0] ? 1 : 0;
        best = seen[2] > seen[best] ? 2 : best;
        return new CsvForm(
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(SIGNS[best])
                        .setIgnoreEmptyLines(false)
                        // A quote inside of a cell is a character as any other.
                        .setTrailingData(true)
                        .get());
    }

    /** Whether the first row is no row but says how the rows are parted. */
    public boolean isSeparatorLine(CSVRecord first) {
        return first.get(0).toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE);
    }

    /** Whether something stands beyond the names: a text with a comma that was cut in two. */
    public static boolean hasMoreThan(int names, List<String> cells) {
        return cells.stream().skip(names).anyMatch(cell -> !cell.isBlank());
    }

    private static void requireNoPage(String line) {
        String start = line.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<!doctype")
                || start.startsWith("<?xml")) {
            throw new UnreadableFileException("实际是网页或 XML，不是工作簿；请用电子表格打开后另存为 .xlsx");
        }
    }
}
