/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

/**
 * The account of one source partition, or of one batch, in one minute of record time. In balance
 * when read = counted + duplicate + late + rejected. Serves as the increment between operators, as
 * state, and as a row of the tables of the ledger and of batches.
 */
public class LedgerRow {
    /** The batch that it is the account of, over all partitions; empty for that of a partition. */
    public String batch = "";

    public String topic = "";

    /** 0 for a batch. */
    public int partition;

    /** Epoch milliseconds. */
    public long minute;

    public long read;
    public long counted;
    public long duplicate;

    /** Of the duplicates those that are no repeats but bear another item's id. */
    public long idConflicts;

    public long late;
    public long rejected;

    /**
     * Offsets of the first and last record read; meaningful only for a partition, and if read is
     * above zero.
     */
    public long firstOffset = Long.MAX_VALUE;

    public long lastOffset = -1;

    public String key() {
        return isOfBatch()
                ? topic + '/' + batch + '#' + minute
                : topic + '/' + partition + '/' + minute;
    }

    public boolean isOfBatch() {
        return !batch.isEmpty();
    }

    public void add(LedgerEvent event) {
        switch (event.outcome) {
            case READ -> {
                read++;
                firstOffset = Math.min(firstOffset, event.offset);
                lastOffset = Math.max(lastOffset, event.offset);
            }
            case COUNTED -> counted++;
            case DUPLICATE -> duplicate++;
            case ID_CONFLICT -> {
                duplicate++;
                idConflicts++;
            }
            case LATE -> late++;
            case REJECTED -> rejected++;
        }
    }

    public void add(LedgerRow more) {
        read += more.read;
        counted += more.counted;
        duplicate += more.duplicate;
        idConflicts += more.idConflicts;
        late += more.late;
        rejected += more.rejected;
        firstOffset = Math.min(firstOffset, more.firstOffset);
        lastOffset = Math.max(lastOffset, more.lastOffset);
    }

    /** Grows with every event, so the row with the highest version is the complete one. */
    public long version() {
        return read + counted + duplicate + late + rejected;
    }
}
