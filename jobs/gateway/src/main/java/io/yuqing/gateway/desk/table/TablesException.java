/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.table;

/** A question that was not answered; the message says in Chinese why, and what to do about it. */
public final class TablesException extends Exception {
    private static final long serialVersionUID = 1;

    /** Of a server that could not be asked. */
    static final int AWAY = -1;

    private static final int TIMEOUT_EXCEEDED = 159;
    private static final int TOO_SLOW = 160;

    private final int code;

    public TablesException(int code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Nothing else that is asked now will be answered. */
    public boolean isAway() {
        return code == AWAY;
    }

    /** It took longer than it may; less of it may be answered. */
    public boolean isTooSlow() {
        return code == TIMEOUT_EXCEEDED || code == TOO_SLOW;
    }

    /** The number that ClickHouse gives a fault; 0 if it gave none. */
    public int code() {
        return code;
    }
}
