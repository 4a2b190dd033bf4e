/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

/** An act that the log cannot hold; the message is one Chinese sentence with the remedy. */
public final class CaseActException extends Exception {
    private static final long serialVersionUID = 1;

    CaseActException(String message) {
        super(message);
    }
}
