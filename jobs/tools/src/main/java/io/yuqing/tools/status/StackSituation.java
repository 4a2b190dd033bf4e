/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import java.util.List;

/**
 * The state of affairs as the tables tell it.
 *
 * @param missing offsets between the first and the last that are in no row of the ledger
 * @param alerts firing now, by level, the gravest first
 * @param topics the hottest of the newest day in event time, the hottest first
 */
public record StackSituation(
        long read,
        long counted,
        long duplicate,
        long late,
        long rejected,
        long missing,
        long deadLetters,
        long lateItems,
        long resolvedAlerts,
        List<Named> alerts,
        List<Named> topics) {
    /** Every record ended as exactly one of four, and none was left out. */
    public boolean isBalanced() {
        return missing == 0 && open() == 0;
    }

    /** Read and not yet accounted for: on its way, or lost. Below 0: accounted for twice. */
    long open() {
        return read - counted - duplicate - late - rejected;
    }

    /** A name with its number. */
    record Named(String name, long count) {}
}
