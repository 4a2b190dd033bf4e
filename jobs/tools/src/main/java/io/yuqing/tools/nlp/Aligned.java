/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import java.util.List;

/** Rows of cells as lines of a terminal, where a Chinese character is as wide as two letters. */
final class Aligned {
    private static final int LEFT = 2;

    private Aligned() {}

    /** The first two and the last column begin at the left, the others end at the right. */
    static String of(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String blanks = " ".repeat(widths[c] - width(row.get(c)));
                boolean left = c < LEFT || c == columns - 1;
                line.append(left ? row.get(c) + blanks : blanks + row.get(c)).append("  ");
            }
            lines.append(line.toString().stripTrailing()).append('\n');
        }
        return lines.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }
}
