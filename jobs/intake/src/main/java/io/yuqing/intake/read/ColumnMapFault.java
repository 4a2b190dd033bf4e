/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

/** Why a file of columns cannot be used, in one Chinese sentence with the remedy. */
public final class ColumnMapFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String pointer;

    ColumnMapFault(String pointer, String sentence) {
        super(sentence);
        this.pointer = pointer;
    }

    ColumnMapFault(String sentence, Throwable cause) {
        super(sentence, cause);
        this.pointer = "";
    }

    /** To the key that is wrong (RFC 6901); empty for the file as a whole. */
    public String pointer() {
        return pointer;
    }
}
