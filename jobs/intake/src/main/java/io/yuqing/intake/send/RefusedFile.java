/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.send;

import io.yuqing.intake.read.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What was refused as a table that a spreadsheet opens: the line, its columns as far as they are
 * not about persons, and why. Cells never begin with a sign that makes them formulas.
 */
public final class RefusedFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
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

    public void add(Refusal refusal) {
        if (refusals.size() < most) {
            refusals.add(refusal);
        } else {
            unlisted++;
        }
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
        csv.print("行号");
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
