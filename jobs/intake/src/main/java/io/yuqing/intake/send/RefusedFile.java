/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.send;

import io.yuqing.intake.read.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * What was refused as a table that a spreadsheet opens: the line, its columns but those about
 * persons, and why. Cells never begin with a sign that makes them formulas.
 */
public final class RefusedFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String ENDING = ".csv";
    private static final String LINE = "行号";
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    /** More than this nobody reads by hand; the last line says how many are not listed. */
    private static final int MOST = 100_000;

    private final int most;
    private final List<Refusal> refusals = new ArrayList<>();
    private long unlisted;

    public RefusedFile() {
        this(MOST);
    }

    RefusedFile(int most) {
        this.most = most;
    }

    /** What the table of a file is called: that of a workbook gets an ending, one of CSV has it. */
    public static String nameFor(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(ENDING) ? file : file + ENDING;
    }

    /**
     * Whether a file is such a table, and so may be written over.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean isOne(Path file) throws IOException {
        byte[] first = (BYTE_ORDER_MARK + LINE).getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(first.length), first);
        }
    }

    public void add(Refusal refusal) {
        if (refusals.size() < most) {
            refusals.add(refusal);
        } else {
            unlisted++;
        }
    }

    /**
     * Takes over what an earlier file lists of lines up to one, as of a file that has grown since.
     *
     * @throws IOException if there is such a file and it cannot be read
     */
    public void takeOver(Path earlier, long lastLine) throws IOException {
        if (!Files.exists(earlier)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(earlier);
                CSVParser rows = CSVFormat.RFC4180.parse(withoutMark(reader))) {
            List<String> header = List.of();
            for (CSVRecord row : rows) {
                if (header.isEmpty()) {
                    header = row.toList();
                } else if (isLineUpTo(row, lastLine)) {
                    add(refusal(header, row));
                }
            }
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean isLineUpTo(CSVRecord row, long lastLine) {
        String line = row.get(0);
        return line.matches("[0-9]{1,18}") && Long.parseLong(line) <= lastLine;
    }

    private static Refusal refusal(List<String> header, CSVRecord row) {
        int last = row.size() - 1;
        Map<String, String> shown = new LinkedHashMap<>();
        for (int i = 1; i < last; i++) {
            if (!row.get(i).isEmpty()) {
                shown.put(header.get(i), row.get(i));
            }
        }
        return new Refusal(Long.parseLong(row.get(0)), "", row.get(last), shown);
    }

    /**
     * Writes the file, over an earlier one of the same name; nothing if nothing was refused.
     *
     * @return the file that was written; null if none was
     * @throws IOException if it cannot be written
     */
    public Path write(Path file) throws IOException {
        if (refusals.isEmpty()) {
            return null;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(BYTE_ORDER_MARK);
            write(new CSVPrinter(out, CSVFormat.RFC4180));
        }
        return file;
    }

    private void write(CSVPrinter csv) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        refusals.forEach(refusal -> columns.addAll(refusal.shown().keySet()));
        csv.print(LINE);
        for (String column : columns) {
            csv.print(harmless(column));
        }
        csv.print("原因");
        csv.println();
        for (Refusal refusal : refusals) {
            csv.print(refusal.line());
            for (String column : columns) {
                csv.print(harmless(refusal.shown().getOrDefault(column, "")));
            }
            csv.print(refusal.why());
            csv.println();
        }
        if (unlisted > 0) {
            csv.print("");
            for (int i = 0; i < columns.size(); i++) {
                csv.print("");
            }
            csv.print("另有 %,d 条退回，未在此列出；改好以上各行后再次导入，即可看到其余".formatted(unlisted));
            csv.println();
        }
    }

    /** A text that a spreadsheet takes for one. */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
