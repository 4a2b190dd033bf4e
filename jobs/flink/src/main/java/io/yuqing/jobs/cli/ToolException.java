/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.cli;

/** A command that cannot be carried out; the message is one sentence with the remedy. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ToolException(String message) {
        super(message);
    }

    ToolException(String message, Throwable cause) {
        super(message, cause);
    }
}
