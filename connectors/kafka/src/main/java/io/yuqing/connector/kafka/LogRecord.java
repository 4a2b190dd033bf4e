/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

/** A record of a topic whose order and times mean something. */
public final class LogRecord {
    public long offset;

    /** As the topic dates its records, in ms. */
    public long at;

    public byte[] value = {};

    public LogRecord() {}

    public LogRecord(long offset, long at, byte[] value) {
        this.offset = offset;
        this.at = at;
        this.value = value;
    }
}
