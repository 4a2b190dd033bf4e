/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

/**
 * A stretch of a text that is not read as it stands.
 *
 * @param left what a reader sees in its place
 */
record Piece(int start, int end, String left) {
    /** What follows stands on another line. */
    static final String BREAK = "\n";

    static Piece dropped(int start, int end) {
        return new Piece(start, end, "");
    }
}
