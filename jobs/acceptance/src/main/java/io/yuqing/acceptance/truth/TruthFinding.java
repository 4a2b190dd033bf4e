/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

/**
 * One line of the truth table.
 *
 * @param what in Chinese, for the person who asks whether nothing was missed
 * @param expected by the truth
 * @param found in the tables
 * @param differing rows or records that are not as they should be
 */
record TruthFinding(String key, String what, long expected, long found, long differing) {
    boolean holds() {
        return expected == found && differing == 0;
    }
}
