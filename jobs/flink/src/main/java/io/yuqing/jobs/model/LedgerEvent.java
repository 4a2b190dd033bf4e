/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

/** One record reached a point at which the ledger counts it. Never leaves its task. */
public class LedgerEvent {
    /** What happened; every record is read once and gets exactly one of the others. */
    public enum Outcome {
        READ,
        COUNTED,
        DUPLICATE,

        /** A duplicate by its id alone: somebody else wrote it, at another time. */
        ID_CONFLICT,
        LATE,
        REJECTED
    }

    public String topic = "";
    public int partition;
    public long offset;

    /** Minute of the Kafka record's time, epoch milliseconds. */
    public long minute;

    /** The batch with which it was sent; empty if it names none. */
    public String batch = "";

    public Outcome outcome = Outcome.READ;

    public static LedgerEvent of(Item item, Outcome outcome) {
        LedgerEvent event = new LedgerEvent();
        event.topic = item.sourceTopic;
        event.partition = item.sourcePartition;
        event.offset = item.sourceOffset;
        event.minute = item.sourceMinute;
        event.batch = item.batch;
        event.outcome = outcome;
        return event;
    }
}
