/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import java.util.Optional;

/**
 * What the beginning of a text looks like; used to say what a file is instead of what it should.
 */
public enum Shape {
    JSON_ARRAY("看起来是 JSON 数组"),
    JSON_LINES("看起来是每行一个 JSON 对象（NDJSON）"),
    CSV("看起来是 CSV 表格"),
    TSV("看起来是以制表符分隔的表格");

    private static final int FEWEST_COLUMNS = 3;

    private final String text;

    Shape(String text) {
        this.text = text;
    }

    /** In Chinese, for people. */
    public String text() {
        return text;
    }

    /** Of the first line that is not blank; empty if it looks like plain text. */
    public static Optional<Shape> of(String firstLine) {
        String line = firstLine.strip();
        if (line.matches("\\[\\s*([{\\[\"].*)?")) {
            return Optional.of(JSON_ARRAY);
        }
        if (line.startsWith("{")) {
            return Optional.of(JSON_LINES);
        }
        if (line.split("\t", -1).length >= FEWEST_COLUMNS) {
            return Optional.of(TSV);
        }
        return isHeader(line) ? Optional.of(CSV) : Optional.empty();
    }

    /** Names between commas; a sentence with commas has blanks, full stops or long pieces. */
    private static boolean isHeader(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length < FEWEST_COLUMNS) {
            return false;
        }
        for (String cell : cells) {
            if (!cell.strip().matches("\"?[\\p{L}_][\\p{L}\\p{N}_ -]{0,30}\"?")) {
                return false;
            }
        }
        return true;
    }
}
