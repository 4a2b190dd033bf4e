/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

/**
 * Who did something: a unit and a duty, never a person.
 *
 * @param unit that writes
 * @param duty null if it is not known, as of a link that a group shares
 * @param onBehalf the unit for which the desk writes; null if it writes for itself
 * @param medium how the desk heard of it; null if it did not
 */
public record By(String unit, UnitDuty duty, Via via, String onBehalf, Medium medium) {
    /** Entries that no person wrote. */
    public static final By MACHINE = new By("", null, Via.MACHINE, null, null);

    /** Whose act it is: that of the unit for which the desk writes, else of the one that writes. */
    public String acting() {
        return onBehalf == null ? unit : onBehalf;
    }

    /** Whether the record is hearsay (代录): somebody else says what the unit did. */
    public boolean isHearsay() {
        return onBehalf != null || medium != null;
    }
}
