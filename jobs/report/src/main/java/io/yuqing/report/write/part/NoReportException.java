/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

/** A paper that cannot be written; the message is one Chinese sentence with the remedy. */
public final class NoReportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoReportException(String message) {
        super(message);
    }
}
