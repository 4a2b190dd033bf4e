/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

/**
 * The part of one unit in a case. Times in ms, 0: not yet.
 *
 * @param lead whether it leads (主办) or helps (协办)
 */
public record UnitTask(
        String unit,
        boolean lead,
        UnitState state,
        long assignedAt,
        long acknowledgedAt,
        long reportedAt,
        Move moved) {

    static UnitTask assigned(String unit, boolean lead, Move move) {
        return new UnitTask(unit, lead, UnitState.ASSIGNED, move.at(), 0, 0, move);
    }

    UnitTask to(UnitState next, long at, Move move) {
        return new UnitTask(
                unit,
                lead,
                next,
                assignedAt,
                next == UnitState.ACKNOWLEDGED && acknowledgedAt == 0 ? at : acknowledgedAt,
                next == UnitState.REPORTED ? at : reportedAt,
                move);
    }

    public UnitTask as(boolean leads) {
        return new UnitTask(unit, leads, state, assignedAt, acknowledgedAt, reportedAt, moved);
    }
}
