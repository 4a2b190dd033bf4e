/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

/** Key and value of one Kafka record as bytes. A null value is a tombstone. */
public final class KeyedRecord {

    public byte[] key;
    public byte[] value;

    public KeyedRecord() {}

    public KeyedRecord(byte[] key, byte[] value) {
        this.key = key;
        this.value = value;
    }
}
