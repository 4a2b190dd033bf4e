/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.CaseRecordJson;
import io.yuqing.wire.cases.SealJson;
import java.util.Optional;

/**
 * What an entry of the log brought about: an event with the case as it is then, or a seal. A plain
 * class, because it travels between operators; what it holds is in its form on the wire.
 */
public final class CaseStep {
    /** Null of a seal. */
    public byte[] event;

    /** Null of a seal, and of what was refused and is about no case. */
    public byte[] record;

    /** Null of an event. */
    public byte[] seal;

    static CaseStep of(byte[] event, byte[] record) {
        CaseStep step = new CaseStep();
        step.event = event;
        step.record = record;
        return step;
    }

    static CaseStep of(byte[] seal) {
        CaseStep step = new CaseStep();
        step.seal = seal;
        return step;
    }

    public Optional<CaseEvent> event() {
        return Optional.ofNullable(event).map(CaseEventJson::read);
    }

    public Optional<CaseRecord> record() {
        return Optional.ofNullable(record).map(CaseRecordJson::read);
    }

    public Optional<Seal> seal() {
        return Optional.ofNullable(seal).map(SealJson::read);
    }
}
