/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

/** That an act did not come into the log; the message is one Chinese sentence with the remedy. */
public final class CaseLogException extends Exception {
    private static final long serialVersionUID = 1;

    public CaseLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
