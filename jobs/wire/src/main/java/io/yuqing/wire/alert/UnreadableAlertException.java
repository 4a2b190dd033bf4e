/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

/** A record of the alerts topic from which no alert can be made out. */
public final class UnreadableAlertException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableAlertException(String message) {
        super(message);
    }
}
