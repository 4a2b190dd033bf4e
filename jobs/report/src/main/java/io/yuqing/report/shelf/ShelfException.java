/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

/** Why something is not done with a paper: one Chinese sentence for whoever asked. */
public final class ShelfException extends Exception {
    private static final long serialVersionUID = 1L;

    ShelfException(String sentence) {
        super(sentence);
    }
}
