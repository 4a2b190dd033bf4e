/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

/** A command that cannot be carried out as it was given; the message says how to give it. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
