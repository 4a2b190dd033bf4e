/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

/**
 * Why one record was refused. Holds the raw bytes, so it must be sealed before it leaves the task
 * that decoded it.
 */
public final class Rejection {

    /** More of a payload than this is not kept. */
    public static final int MAX_PAYLOAD_BYTES = 256 * 1024;

    public RejectReason reason;

    /**
     * One sentence naming the field and the remedy. Never holds a value from the record, which may
     * be personal; but of a record that says the gateway refused it, what the gateway said.
     */
    public String detail;

    /**
     * The first {@link #MAX_PAYLOAD_BYTES} bytes of the record's value as received; empty for a
     * tombstone.
     */
    public byte[] payload;

    /** The size of the whole value as received. */
    public int payloadBytes;

    public Rejection() {}
}
