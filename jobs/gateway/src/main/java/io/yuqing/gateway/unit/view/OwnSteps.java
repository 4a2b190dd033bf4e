/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.cases.record.UnitTask;
import java.time.Instant;
import java.util.Optional;

/**
 * What a unit has done already: who shares its link, or taps twice, is told so and made no
 * reproach.
 */
public final class OwnSteps {
    private OwnSteps() {}

    /** A sentence; empty if the unit has not taken the step, or may take it again. */
    public static Optional<String> done(
            CaseRecord record, String unit, UnitStep step, Instant now) {
        UnitTask task = record.units.get(unit);
        if (task == null) {
            return Optional.empty();
        }
        UnitState state = task.state();
        long at =
                switch (step) {
                    case ACKNOWLEDGE -> state.takesPart() ? task.acknowledgedAt() : 0;
                    case REPORT -> state == UnitState.REPORTED ? task.reportedAt() : 0;
                    case RETURN -> state == UnitState.RETURNED ? task.moved().at() : 0;
                    default -> 0;
                };
        return at == 0 ? Optional.empty() : Optional.of(step.done(at, now));
    }
}
