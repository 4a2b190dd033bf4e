/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.cli;

import java.util.List;

/**
 * The state of affairs as the tables tell it.
 *
 * @param balanced every row of the ledger adds up and no offset is missing
 * @param alerts firing now, by level, the gravest first
 * @param topics the hottest of the newest day in event time, the hottest first
 */
record Situation(
        long read,
        long counted,
        long duplicate,
        long late,
        long rejected,
        boolean balanced,
        long deadLetters,
        long lateItems,
        long resolvedAlerts,
        List<Named> alerts,
        List<Named> topics) {
    /** A name with its number. */
    record Named(String name, long count) {}
}
