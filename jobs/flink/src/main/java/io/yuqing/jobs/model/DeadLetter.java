/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

/**
 * A record that was refused, with its reason. The original bytes are sealed and the excerpt is
 * masked, so neither Kafka nor ClickHouse holds a raw author.
 */
public class DeadLetter {
    public String sourceTopic = "";
    public int sourcePartition;
    public long sourceOffset;

    /** Code of a closed list. */
    public String reason = "";

    public String detail = "";
    public String excerpt = "";
    public byte[] payloadSealed = {};

    /** Size of the original record. */
    public long payloadBytes;

    /** Time of the Kafka record, epoch milliseconds. */
    public long receivedAt;
}
