/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

/**
 * Something only a person can put right; trying again would not help. The message is one sentence.
 */
public final class ClickHouseConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param cause may be null
     */
    public ClickHouseConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
