/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

/** A delivery file that cannot be used; the message is one sentence with key, value and remedy. */
public final class DeliveryFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryFileException(String message) {
        super(message);
    }
}
