/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.ledger;

import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.LedgerRow;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Sums ledger events by source partition and minute, and by batch and minute. */
public final class LedgerBuffer implements Buffer<LedgerEvent, LedgerRow> {
    private record Account(String batch, String topic, int partition, long minute) {}

    private transient Map<Account, LedgerRow> rows;

    @Override
    public void add(LedgerEvent event) {
        if (rows == null) {
            rows = new HashMap<>();
        }
        account(new Account("", event.topic, event.partition, event.minute)).add(event);
        if (!event.batch.isEmpty()) {
            account(new Account(event.batch, event.topic, 0, event.minute)).add(event);
        }
    }

    private LedgerRow account(Account account) {
        return rows.computeIfAbsent(account, LedgerBuffer::emptyRow);
    }

    @Override
    public int size() {
        return rows == null ? 0 : rows.size();
    }

    @Override
    public boolean isUrgent() {
        return false;
    }

    @Override
    public void drain(Consumer<LedgerRow> out) {
        if (rows != null) {
            rows.values().forEach(out);
            rows.clear();
        }
    }

    private static LedgerRow emptyRow(Account account) {
        LedgerRow row = new LedgerRow();
        row.batch = account.batch();
        row.topic = account.topic();
        row.partition = account.partition();
        row.minute = account.minute();
        return row;
    }
}
