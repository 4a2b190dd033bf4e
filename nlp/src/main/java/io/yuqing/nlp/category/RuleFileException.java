/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

/** A rule file that cannot be used. The message names file, line and character, and the remedy. */
public final class RuleFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int position;

    RuleFileException(String file, int line, int position, String problem) {
        super(
                "Routing rules "
                        + file
                        + ", line "
                        + line
                        + ", character "
                        + (position + 1)
                        + ": "
                        + problem);
        this.line = line;
        this.position = position;
    }

    /** Counted from 1; 0 if no single line is at fault. */
    public int line() {
        return line;
    }

    /** Where in the line, counted in characters from 0. */
    public int position() {
        return position;
    }
}
