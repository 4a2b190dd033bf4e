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

    private final int code;

    TablesException(int code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Nothing else that is asked now will be answered. */
    public boolean isAway() {
        return code == AWAY;
    }

    /** The number that ClickHouse gives a fault; 0 if it gave none. */
    public int code() {
        return code;
    }
}
