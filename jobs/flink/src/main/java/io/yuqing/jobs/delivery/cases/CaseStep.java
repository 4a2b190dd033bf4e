/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

/**
 * What one entry of the log brought about in one case, or that it sealed a day. A plain class,
 * because it travels between operators and waits in state; its parts are the bytes that go to
 * Kafka, so that its form in state is theirs.
 */
public class CaseStep {
    /** The event; empty: a seal. */
    public byte[] event = new byte[0];

    /** The case after it; empty if the event is about no case that there is. */
    public byte[] record = new byte[0];

    /** The seal; empty: an event. */
    public byte[] seal = new byte[0];

    public static CaseStep of(byte[] event, byte[] record) {
        CaseStep step = new CaseStep();
        step.event = event;
        step.record = record;
        return step;
    }

    public static CaseStep ofSeal(byte[] seal) {
        CaseStep step = new CaseStep();
        step.seal = seal;
        return step;
    }
}
