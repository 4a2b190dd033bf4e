/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

/**
 * How old a batch may become: as told while inserts are quick, and older under load, because many
 * small inserts cost more than few large ones. Load is when inserts take more than a tenth of the
 * time; two in a row must, since one may be slow by chance. In milliseconds; knows no clock.
 */
final class BatchAge {
    /** So many times the age it was told, at most. */
    static final int UNDER_LOAD = 5;

    private static final int TENTH = 10;

    private final long inQuiet;
    private long last;
    private long before;

    BatchAge(long inQuiet) {
        this.inQuiet = inQuiet;
    }

    /** For how long the task waited for the receipt of a batch. */
    void took(long millis) {
        before = last;
        last = millis;
    }

    long millis() {
        long wanted = TENTH * Math.min(last, before);
        return Math.min(UNDER_LOAD * inQuiet, Math.max(inQuiet, wanted));
    }
}
