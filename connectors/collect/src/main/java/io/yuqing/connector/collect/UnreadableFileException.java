/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

/** A file that cannot be read as a whole; the message says in Chinese why and what to do. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableFileException(String message) {
        super(message);
    }

    public UnreadableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
