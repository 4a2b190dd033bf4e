/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

/** A body that cannot be cut into lines; the message says why and what to do. */
public final class UnreadableBodyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableBodyException(String message) {
        super(message);
    }

    public UnreadableBodyException(String message, Throwable cause) {
        super(message, cause);
    }
}
