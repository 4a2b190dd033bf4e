/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.ledger;

import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.comment;
import static io.yuqing.jobs.analysis.common.Items.original;

import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.analysis.common.BufferContract;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.LedgerRow;
import java.util.List;

class LedgerBufferTest extends BufferContract<LedgerEvent, LedgerRow> {
    @Override
    protected Buffer<LedgerEvent, LedgerRow> buffer() {
        return new LedgerBuffer();
    }

    @Override
    protected List<LedgerEvent> elements() {
        Item other = comment("c1", "o1", NOON);
        other.sourceTopic = "comments";
        Item sent = original("o3", NOON);
        sent.batch = "b1";
        return List.of(
                LedgerEvent.of(original("o1", NOON), LedgerEvent.Outcome.READ),
                LedgerEvent.of(original("o1", NOON), LedgerEvent.Outcome.COUNTED),
                LedgerEvent.of(original("o2", NOON), LedgerEvent.Outcome.READ),
                LedgerEvent.of(original("o2", NOON), LedgerEvent.Outcome.LATE),
                LedgerEvent.of(other, LedgerEvent.Outcome.READ),
                LedgerEvent.of(other, LedgerEvent.Outcome.DUPLICATE),
                LedgerEvent.of(other, LedgerEvent.Outcome.READ),
                LedgerEvent.of(other, LedgerEvent.Outcome.ID_CONFLICT),
                LedgerEvent.of(sent, LedgerEvent.Outcome.READ),
                LedgerEvent.of(sent, LedgerEvent.Outcome.COUNTED));
    }

    @Override
    protected Object total(List<LedgerRow> rows) {
        LedgerRow sum = new LedgerRow();
        rows.forEach(sum::add);
        return List.of(
                sum.read,
                sum.counted,
                sum.duplicate,
                sum.idConflicts,
                sum.late,
                sum.rejected,
                sum.firstOffset,
                sum.lastOffset);
    }
}
