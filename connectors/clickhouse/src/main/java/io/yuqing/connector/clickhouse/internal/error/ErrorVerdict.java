/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

/** What an error of an insert means for the batch. */
public enum ErrorVerdict {
    /** The rows are fine and may be in the table already; wait and send them again. */
    RETRYABLE,
    /** The server did not accept the content of a row; find it by halving the batch. */
    BAD_ROWS,
    /** Neither waiting nor halving helps: a person must change table, rights or settings. */
    FATAL
}
